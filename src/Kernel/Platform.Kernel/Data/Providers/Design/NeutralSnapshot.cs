using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Design;

namespace Platform.Kernel.Data.Providers.Design;

/// <summary>Drops <c>HasColumnType</c> from the snapshot, which would else differ on every other database.</summary>
internal sealed partial class NeutralSnapshot(CSharpSnapshotGeneratorDependencies dependencies)
    : CSharpSnapshotGenerator(dependencies)
{
    public override void Generate(string modelBuilderName, IModel model, IndentedStringBuilder stringBuilder)
    {
        // The step that writes one annotation is private, so the finished text is cleaned instead.
        var whole = new IndentedStringBuilder();
        base.Generate(modelBuilderName, model, whole);
        stringBuilder.AppendLines(StoreType().Replace(whole.ToString(), ""));
    }

    [GeneratedRegex("""\s*\.HasColumnType\("(?:[^"\\]|\\.)*"\)""", RegexOptions.CultureInvariant)]
    private static partial Regex StoreType();
}
