using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>
/// Translates every LINQ query that a test compiles on SQLite or PostgreSQL for SQL Server too, and throws in that very
/// test when it does not translate or is not valid T-SQL. Add it to a context's interceptors: <see cref="Shared"/>.
/// </summary>
/// <remarks>Hand-written SQL is not mirrored; nor are parameter values, for which samples stand.</remarks>
public sealed class QueryMirror(IReadOnlyList<IContextFactory>? factories = null) : IQueryExpressionInterceptor
{
    private static readonly MethodInfo RunIt = typeof(QueryMirror).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!;
    private int mirrored;

    /// <summary>The mirror of the product's own contexts; one for all tests, since EF Core keeps services per interceptor.</summary>
    public static QueryMirror Shared { get; } = new();

    /// <summary>How many queries were translated and found valid.</summary>
    public int Mirrored => mirrored;

    /// <inheritdoc/>
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var context = eventData.Context;
        if (context is null || context.Database.IsSqlServer())
            return queryExpression;
        var factory = (factories ?? PlatformContexts.All).FirstOrDefault(f => PlatformContexts.ContextType(f) == context.GetType());
        if (factory is not null)
            Check(queryExpression, factory);
        return queryExpression;
    }

    private void Check(Expression query, IContextFactory factory)
    {
        using var connection = new RecordingConnection();
        using var twin = factory.Create(DatabaseProvider.SqlServer, connection);
        var moved = new Mover(twin);
        var own = moved.Visit(query);
        if (moved.HandWritten)
            return;

        var element = own.Type.IsGenericType && own.Type.IsAssignableTo(typeof(IQueryable)) ? own.Type.GetGenericArguments()[0] : null;
        var result = element is null ? own.Type : typeof(IEnumerable<>).MakeGenericType(element);
        try
        {
            RunIt.MakeGenericMethod(result).Invoke(null, [own, twin, moved.Parameters]);
        }
        catch (TargetInvocationException broken) when (connection.Commands.Count == 0)
        {
            throw new InvalidOperationException($"Not for SQL Server: {broken.InnerException!.Message}", broken.InnerException);
        }
        catch (TargetInvocationException)
        {
            // The command was written, and then found no row to read.
        }

        var faults = new List<string>();
        foreach (var command in connection.Commands)
            faults.AddRange(TsqlRules.Check("query", Tsql.Parse("query", command.Text, faults)));
        if (faults.Count > 0)
            throw new InvalidOperationException($"{string.Join("; ", faults)}\n{connection.Commands[0].Text}");
        Interlocked.Increment(ref mirrored);
    }

    private static void Run<T>(Expression query, DbContext twin, IReadOnlyDictionary<string, object?> parameters)
    {
        var run = twin.GetService<IDatabase>().CompileQuery<T>(query, async: false);
        var context = twin.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters)
            context.Parameters[name] = value;
        if (run(context) is System.Collections.IEnumerable rows and not string)
            foreach (var _ in rows)
                break;
    }

    /// <summary>Moves a query from one context's tables to the twin's, and gathers its parameters.</summary>
    private sealed class Mover(DbContext twin) : ExpressionVisitor
    {
        public Dictionary<string, object?> Parameters { get; } = [];

        public bool HandWritten { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression parameter)
                Parameters[parameter.Name] = SampleValue.Of(parameter.Type);
            if (node.GetType() == typeof(EntityQueryRootExpression))
                return new EntityQueryRootExpression(twin.Model.FindEntityType(((EntityQueryRootExpression)node).EntityType.Name)!);
            HandWritten |= node is QueryRootExpression and not (InlineQueryRootExpression or ParameterQueryRootExpression);
            return node is QueryRootExpression or QueryParameterExpression ? node : base.VisitExtension(node);
        }
    }
}
