using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RubricEngine.Cli;

/// <summary>Writes JSON as the tool prints it: Vietnamese letters as they are.</summary>
internal static class JsonText
{
    /// <summary>The text of one JSON value, without a final line break.</summary>
    public static string Of(Action<Utf8JsonWriter> write, bool indented = false)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(buffer, options)) write(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
