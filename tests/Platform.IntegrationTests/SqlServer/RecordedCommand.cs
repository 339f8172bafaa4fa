using System.Data;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>One command that would have gone to SQL Server.</summary>
/// <param name="Text">The T-SQL.</param>
/// <param name="Parameters">Their declarations, such as <c>@p0 nvarchar(200)</c>.</param>
public sealed record RecordedCommand(string Text, IReadOnlyList<string> Parameters)
{
    /// <summary>The command as the body of a procedure, so that a model can resolve every name in it.</summary>
    public string AsProcedure(string name) =>
        $"CREATE PROCEDURE {name}{(Parameters.Count == 0 ? "" : " " + string.Join(", ", Parameters))} AS\nBEGIN\n{Text}\nEND";

    internal static string Declare(SqlParameter parameter)
    {
        var name = parameter.ParameterName.StartsWith('@') ? parameter.ParameterName : "@" + parameter.ParameterName;
        var size = parameter.Size is > 0 and <= 4000 ? parameter.Size.ToString(CultureInfo.InvariantCulture) : "max";
        var type = parameter.SqlDbType switch
        {
            SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary => $"{parameter.SqlDbType.ToString().ToLowerInvariant()}({size})",
            SqlDbType.NChar or SqlDbType.Char or SqlDbType.Binary => $"{parameter.SqlDbType.ToString().ToLowerInvariant()}({Math.Max(parameter.Size, 1)})",
            SqlDbType.Decimal => $"decimal({Math.Max(parameter.Precision, (byte)18)}, {parameter.Scale})",
            SqlDbType.Variant => "sql_variant",
            var plain => plain.ToString().ToLowerInvariant(),
        };
        return $"{name} {type}{(parameter.Direction == ParameterDirection.Input ? "" : " OUTPUT")}";
    }
}
