using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>Reads T-SQL of SQL Server 2022 by Microsoft's own grammar.</summary>
public static class Tsql
{
    /// <summary>Parses a script of one or more batches.</summary>
    /// <param name="name">Where it comes from, for the faults.</param>
    /// <param name="sql">The script.</param>
    /// <param name="faults">Receives one line per grammar fault.</param>
    public static TSqlScript Parse(string name, string sql, ICollection<string> faults)
    {
        using var reader = new StringReader(sql);
        var fragment = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        foreach (var error in errors)
            faults.Add($"{name} ({error.Line},{error.Column}): {error.Message}");
        foreach (var inner in Inner(fragment))
            Parse(name + " in EXEC", inner, faults);
        return fragment as TSqlScript ?? new TSqlScript();
    }

    /// <summary>The statement's own text.</summary>
    public static string Text(TSqlFragment fragment) => string.Concat(
        fragment.ScriptTokenStream.Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1).Select(t => t.Text));

    /// <summary>All fragments of one kind, at any depth.</summary>
    public static IReadOnlyList<T> All<T>(TSqlFragment? root)
        where T : TSqlFragment
    {
        var walker = new Walker<T>();
        root?.Accept(walker);
        return walker.Found;
    }

    // A typo inside EXEC(N'…') is text to the grammar; a text that is put together at run time cannot be read here.
    private static IEnumerable<string> Inner(TSqlFragment? root) => All<ExecutableStringList>(root)
        .Where(e => e.Strings.Count == 1)
        .SelectMany(e => e.Strings.OfType<StringLiteral>())
        .Select(s => s.Value);

    private sealed class Walker<T> : TSqlFragmentVisitor
        where T : TSqlFragment
    {
        public List<T> Found { get; } = [];

        public override void Visit(TSqlFragment fragment)
        {
            if (fragment is T wanted)
                Found.Add(wanted);
        }
    }
}
