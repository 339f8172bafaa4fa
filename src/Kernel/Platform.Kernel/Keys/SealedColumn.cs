using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Keys;

/// <summary>A column that holds sealed bytes, as its model says.</summary>
/// <param name="Schema">The module's word.</param>
/// <param name="Table">The table.</param>
/// <param name="Property">The property, as its binding names it.</param>
/// <param name="Column">The column of the cipher.</param>
/// <param name="Keys">The columns of the row's key: area and id, or an id alone.</param>
/// <param name="IsBlob">Whether it is sealed as a file is, for the row's id.</param>
internal sealed record SealedColumn(string Schema, string Table, string Property, string Column, IReadOnlyList<string> Keys, bool IsBlob)
{
    /// <summary>Where the version stands in the cipher, from 1 as SQL counts.</summary>
    public int VersionAt => IsBlob ? 2 : 3;

    /// <summary>The columns of all modules' tables.</summary>
    public static IReadOnlyList<SealedColumn> Of(IEnumerable<ModuleDb> contexts) =>
        [.. contexts.SelectMany(c => c.Model.GetEntityTypes().Where(t => t.GetTableName() is not null).SelectMany(t => Of(c.Word, t)))];

    /// <summary>A version as it stands in a cipher.</summary>
    public static byte[] Bytes(ushort version)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, version);
        return bytes;
    }

    private static IEnumerable<SealedColumn> Of(string word, IEntityType type)
    {
        var keys = type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()).ToList();
        foreach (var name in PersonalModel.Names(type))
            yield return new(word, type.GetTableName()!, name, type.FindComplexProperty(name)!.ComplexType.FindProperty(nameof(PersonalData.Cipher))!.GetColumnName(), keys, false);
        foreach (var property in type.GetProperties().Where(PersonalModel.IsSealedBytes))
            yield return new(word, type.GetTableName()!, property.Name, property.GetColumnName(), keys, true);
    }
}
