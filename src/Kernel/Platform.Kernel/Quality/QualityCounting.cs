using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Platform.Kernel.Data;

namespace Platform.Kernel.Quality;

/// <summary>Puts the expressions together by which checks are counted and listed.</summary>
internal static class QualityCounting
{
    /// <summary>Area, then of each rule how many records it concerns and how many of them fail it; those apart are left 0.</summary>
    public static Expression<Func<IGrouping<int, T>, long[]>> Of<T>(IReadOnlyList<QualityRule<T>> rules)
        where T : Owned
    {
        var group = Expression.Parameter(typeof(IGrouping<int, T>), "g");
        var sums = new List<Expression> { Expression.Convert(Expression.Property(group, nameof(IGrouping<,>.Key)), typeof(long)) };
        foreach (var rule in rules)
        {
            sums.Add(Count(group, rule.Of));
            sums.Add(rule.Apart ? Expression.Constant(0L) : Count(group, rule.Found));
        }
        return Expression.Lambda<Func<IGrouping<int, T>, long[]>>(Expression.NewArrayInit(typeof(long), sums), group);
    }

    /// <summary>What a list shows of a record.</summary>
    public static Expression<Func<T, QualityLine>> Line<T>(
        Expression<Func<T, string>> label, Expression<Func<T, Guid>> at, Expression<Func<T, string>>? detail)
        where T : Owned
    {
        var row = label.Parameters[0];
        Expression In<TValue>(Expression<Func<T, TValue>> part) => ReplacingExpressionVisitor.Replace(part.Parameters[0], row, part.Body);
        MemberBinding Bind(string name, Expression value) => Expression.Bind(typeof(QualityLine).GetProperty(name)!, value);
        return Expression.Lambda<Func<T, QualityLine>>(
            Expression.MemberInit(
                Expression.New(typeof(QualityLine)),
                Bind(nameof(QualityLine.AreaId), Expression.Property(row, nameof(Owned.AreaId))), Bind(nameof(QualityLine.Label), label.Body),
                Bind(nameof(QualityLine.At), In(at)), Bind(nameof(QualityLine.Detail), detail is null ? Expression.Constant("") : In(detail))),
            row);
    }

    private static MethodCallExpression Count<T>(ParameterExpression group, Expression<Func<T, bool>> condition) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.LongCount), [typeof(T)], group, condition);
}

/// <summary>What a list shows of a record.</summary>
internal sealed class QualityLine
{
    public int AreaId { get; init; }

    public string Label { get; init; } = "";

    public Guid At { get; init; }

    public string Detail { get; init; } = "";
}
