using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Ground;

/// <summary>Makes plausible values: of requests and bodies, by their constructors.</summary>
internal static class Sample
{
    public static readonly DateOnly Day = new(2020, 5, 6);

    // A day on which all shipped rules hold.
    private static readonly DateOnly Lately = new(2022, 12, 31);

    /// <summary>A record for an area and a row; what it holds besides is empty or one.</summary>
    public static object Record(Type type, int areaId, Guid id)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.GetParameters() is not [{ } only] || only.ParameterType != type).MaxBy(c => c.GetParameters().Length);
        if (constructor is null) return RuntimeHelpers.GetUninitializedObject(type);
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p, areaId, id))]);
    }

    private static object? Value(ParameterInfo parameter, int areaId, Guid id)
    {
        var type = parameter.ParameterType;
        if (parameter.HasDefaultValue && type != typeof(Guid)) return parameter.DefaultValue ?? (type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null);
        if (Nullable.GetUnderlyingType(type) is not null) return null;
        if (type == typeof(int) && parameter.Name!.Contains("area", StringComparison.OrdinalIgnoreCase)) return areaId;
        if (type == typeof(Guid)) return id;
        if (type == typeof(string)) return "样本";
        if (type == typeof(JsonElement)) return JsonDocument.Parse("{}").RootElement;
        if (type == typeof(byte[])) return "一,二\n1,2\n"u8.ToArray();
        if (type == typeof(DateOnly)) return parameter.Name == "AsOf" ? Lately : Day;
        if (type == typeof(int) || type == typeof(long)) return Convert.ChangeType(1, type, null);
        if (type.IsEnum || type.IsPrimitive || type.IsValueType) return Activator.CreateInstance(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)) return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()));
        if (type == typeof(ILongRequest)) return new ReadSheets(areaId, id);
        if (type.IsInterface || type.IsArray) return Array.CreateInstance(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0], 0);
        return Record(type, areaId, id);
    }
}
