using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Platform.Kernel.Data;

namespace Platform.Kernel.Quality;

/// <summary>A check with the conditions that the database counts it by.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
/// <param name="About">The check.</param>
/// <param name="Of">Which records it concerns.</param>
/// <param name="Wrong">Which of those fail it.</param>
/// <param name="Apart">True where <paramref name="Wrong"/> looks at other rows: SQL Server adds up no condition that holds a query.</param>
/// <param name="Detail">The values that are wrong; null where the title says it all.</param>
public sealed record QualityRule<T>(
    QualityCheck About, Expression<Func<T, bool>> Of, Expression<Func<T, bool>> Wrong, bool Apart, Expression<Func<T, string>>? Detail)
    where T : Owned
{
    /// <summary>The records that the check concerns and that fail it.</summary>
    public Expression<Func<T, bool>> Found => Expression.Lambda<Func<T, bool>>(
        Expression.AndAlso(Of.Body, ReplacingExpressionVisitor.Replace(Wrong.Parameters[0], Of.Parameters[0], Wrong.Body)), Of.Parameters);
}
