using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Access;
using Platform.Kernel.Data;

namespace Platform.Kernel.Audit;

/// <summary>What the audit says of a kind of row, and how: the values by name, as JSON. Of personal data it says the mask, never the cipher.</summary>
internal sealed class AuditValues
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions PlainValue = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> NotWorthSaying =
    [
        nameof(Owned.AreaId), nameof(Owned.Id), nameof(Owned.ChangedAt), nameof(Owned.Version), nameof(Account.PasswordHash), nameof(Invitation.TokenHash),
        nameof(SecondFactor.SealedSecret), nameof(SecondFactor.RecoveryHashes), nameof(SecondFactor.LastStep), nameof(UserSession.LastSeenAt),
    ];

    private readonly (string Name, Func<object, object?> Of)[] values;

    public AuditValues(IEntityType type) => values =
    [
        .. type.GetProperties().Where(p => !p.IsShadowProperty() && IsWorthSaying(p)).Select(p => (p.Name, (Func<object, object?>)p.GetGetter().GetClrValue)),
        .. type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties().Where(IsSayable).Select(p => ($"{c.Name}.{p.Name}", Part(c, p)))),
    ];

    public static bool IsWorthSaying(IReadOnlyPropertyBase property) => !NotWorthSaying.Contains(property.Name);

    public static bool IsSayable(IReadOnlyPropertyBase part) => part.ClrType == typeof(string);

    /// <summary>A new row's values; what is empty is left out. Null when nothing is left.</summary>
    public string? Added(object row)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        var any = false;
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            foreach (var (name, of) in values)
                if (of(row) is { } value && value is not ("" or 0 or 0L or false))
                {
                    any = true;
                    Write(json, name, value);
                }
            json.WriteEndObject();
        }
        return any ? Encoding.UTF8.GetString(buffer.WrittenSpan) : null;
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case long number: json.WriteNumber(name, number); break;
            case int number: json.WriteNumber(name, number); break;
            case bool truth: json.WriteBoolean(name, truth); break;
            case Guid id: json.WriteString(name, id); break;
            default:
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, value, value.GetType(), PlainValue);
                break;
        }
    }

    private static Func<object, object?> Part(IComplexProperty whole, IProperty part)
    {
        var (outer, inner) = (whole.GetGetter(), part.GetGetter());
        return row => outer.GetClrValue(row) is { } of ? inner.GetClrValue(of) : null;
    }
}
