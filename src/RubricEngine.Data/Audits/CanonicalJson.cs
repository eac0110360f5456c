using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RubricEngine.Data;

/// <summary>One spelling of each JSON document, whatever its layout and the order of its members.</summary>
internal static class CanonicalJson
{
    /// <summary>The canonical form of a document without one member of one of its objects.</summary>
    /// <param name="document">An object without repeated members, all of whose texts can be read.</param>
    /// <param name="holder">The name of a member that is an object.</param>
    /// <param name="leftOut">The member of that object that is left out.</param>
    public static byte[] Without(JsonElement document, string holder, string leftOut)
    {
        var text = new StringBuilder();
        WriteObject(text, document.EnumerateObject(), property => property.Name == holder && property.Value.ValueKind == JsonValueKind.Object
            ? () => WriteObject(text, property.Value.EnumerateObject().Where(p => p.Name != leftOut), null)
            : null);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The canonical form of a value.</summary>
    public static string Of(JsonElement element)
    {
        var text = new StringBuilder();
        Write(text, element);
        return text.ToString();
    }

    private static void WriteObject(StringBuilder text, IEnumerable<JsonProperty> properties, Func<JsonProperty, Action?>? special)
    {
        text.Append('{');
        bool first = true;
        foreach (JsonProperty property in properties.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (!first) text.Append(',');
            first = false;
            WriteText(text, property.Name);
            text.Append(':');
            if (special?.Invoke(property) is { } write) write();
            else Write(text, property.Value);
        }
        text.Append('}');
    }

    private static void Write(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, element.EnumerateObject(), null);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                int before = text.Length;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    if (text.Length > before) text.Append(',');
                    Write(text, item);
                }
                text.Append(']');
                break;
            case JsonValueKind.String:
                WriteText(text, element.GetString()!);
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char letter in value)
        {
            switch (letter)
            {
                case '"' or '\\': text.Append('\\').Append(letter); break;
                case '\b': text.Append("\\b"); break;
                case '\t': text.Append("\\t"); break;
                case '\n': text.Append("\\n"); break;
                case '\f': text.Append("\\f"); break;
                case '\r': text.Append("\\r"); break;
                case < ' ': text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)); break;
                default: text.Append(letter); break;
            }
        }
        text.Append('"');
    }
}
