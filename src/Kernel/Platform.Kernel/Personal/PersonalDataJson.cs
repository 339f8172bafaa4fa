using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel.Personal;

/// <summary>Writes the mask alone; nobody may hand sealed data in by JSON.</summary>
internal sealed class PersonalDataJson : JsonConverter<PersonalData>
{
    public override PersonalData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("个人信息不能以 JSON 传入已加密的形式：请传入原文字段，由系统加密。");

    public override void Write(Utf8JsonWriter writer, PersonalData value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Mask);
}
