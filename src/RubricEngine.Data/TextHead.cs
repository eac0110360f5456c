using System.Text;
using System.Text.Json;

namespace RubricEngine.Data;

/// <summary>The first stretch of a file as text: enough to tell whether it is text, and of which format.</summary>
internal sealed class TextHead
{
    private const int Length = 1 << 16;

    private TextHead(string text) => Text = text;

    public string Text { get; }

    /// <summary>Text holds no NUL; binary files nearly always do, and so does UTF-16 without its byte order mark.</summary>
    public bool IsText => !Text.Contains('\0') && !Text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public static TextHead Of(DataFile file)
    {
        using StreamReader reader = Open(file);
        char[] buffer = new char[Length];
        int count = reader.ReadBlock(buffer);
        return new TextHead(new string(buffer, 0, count));
    }

    /// <summary>Opens a file as text: UTF-8, or what a byte order mark says. Invalid bytes become U+FFFD.</summary>
    public static StreamReader Open(DataFile file) => new(file.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);

    /// <summary>The format that the content shows; what a name says goes first, but a <c>.json</c> file may hold one object a line.</summary>
    public DataFormat FormatOf(DataFormat? declared)
    {
        string start = Text.TrimStart();
        if (declared is DataFormat.Csv or DataFormat.Ndjson) return declared.Value;
        if (start.StartsWith('{')) return HoldsObjectsByLine(start) ? DataFormat.Ndjson : DataFormat.Json;
        return declared ?? (start.StartsWith('[') ? DataFormat.Json : DataFormat.Csv);
    }

    private static bool HoldsObjectsByLine(string start)
    {
        int end = start.IndexOf('\n');
        if (end < 0 || !start[end..].TrimStart().StartsWith('{')) return false;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(start[..end]));
        try
        {
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            // The first line is not an object of its own: the object goes on over several lines.
            return false;
        }
    }
}
