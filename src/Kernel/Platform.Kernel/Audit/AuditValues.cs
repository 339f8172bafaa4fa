using System.Buffers;
using System.Globalization;
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

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? writing;

    private readonly (JsonEncodedText Name, Func<object, object?> Of)[] values;

    public AuditValues(IEntityType type) => values =
    [
        .. type.GetProperties().Where(p => !p.IsShadowProperty() && IsWorthSaying(p)).Select(p => (Named(p.Name), (Func<object, object?>)p.GetGetter().GetClrValue)),
        .. type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties().Where(IsSayable).Select(p => (Named($"{c.Name}.{p.Name}"), Part(c, p)))),
    ];

    public static bool IsWorthSaying(IReadOnlyPropertyBase property) => !NotWorthSaying.Contains(property.Name);

    public static bool IsSayable(IReadOnlyPropertyBase part) => part.ClrType == typeof(string);

    /// <summary>A new row's values; what is empty is left out. Null when nothing is left.</summary>
    public string? Added(object row)
    {
        var (buffer, json) = writing ??= New();
        buffer.ResetWrittenCount();
        json.Reset();
        var any = false;
        json.WriteStartObject();
        foreach (var (name, of) in values)
            if (of(row) is { } value && value is not ("" or 0 or 0L or false))
            {
                any = true;
                Write(json, name, value);
            }
        json.WriteEndObject();
        json.Flush();
        return any ? Encoding.UTF8.GetString(buffer.WrittenSpan) : null;
    }

    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) New()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new(buffer, Plain));
    }

    private static JsonEncodedText Named(string name) => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case long number: json.WriteNumber(name, number); break;
            case int number: json.WriteNumber(name, number); break;
            case bool truth: json.WriteBoolean(name, truth); break;
            case Guid id: json.WriteString(name, id); break;
            case DateOnly day: Write(json, name, day); break;
            default:
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, value, value.GetType(), PlainValue);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, DateOnly day)
    {
        Span<char> text = stackalloc char[10];
        day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        json.WriteString(name, text);
    }

    private static Func<object, object?> Part(IComplexProperty whole, IProperty part)
    {
        var (outer, inner) = (whole.GetGetter(), part.GetGetter());
        return row => outer.GetClrValue(row) is { } of ? inner.GetClrValue(of) : null;
    }
}
