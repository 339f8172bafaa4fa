using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>Some value of a type, never null where one can be made.</summary>
internal static class SampleValue
{
    public static object Of(Type type)
    {
        if (type == typeof(string))
            return "x";
        if (type == typeof(byte[]))
            return new byte[] { 1 };
        if (Element(type) is { } element)
            return Several(type, element);
        return New(Nullable.GetUnderlyingType(type) ?? type);
    }

    public static object New(Type type) =>
        type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is { } constructor
            ? constructor.Invoke(null)
            : RuntimeHelpers.GetUninitializedObject(type);

    private static Type? Element(Type type) => type.IsArray
        ? type.GetElementType()
        : type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];

    private static object Several(Type type, Type element)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Of(element), 0);
        return type.IsInstanceOfType(array) ? array : Activator.CreateInstance(type, (IEnumerable)array)!;
    }
}
