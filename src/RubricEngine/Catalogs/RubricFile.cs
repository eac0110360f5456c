using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Dsl;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Catalogs;

/// <summary>Reads rubric files: as text, UTF-8 or UTF-16 that says so by its byte order mark; and as documents, in the form that they are in.</summary>
internal static class RubricFile
{
    /// <summary>The text of a file; null, with a diagnostic, where it is too large or no text.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SourceText? Read(string path, DiagnosticBag diagnostics)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        // The length of a pipe or a device is not known beforehand, so what is read is counted too.
        int most = DocumentLimits.Default.Length;
        byte[] bytes = new byte[Math.Min(file.CanSeek ? file.Length + 1 : most + 1, most + 1)];
        int count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count <= most) return Decode(path, bytes.AsSpan(0, count), diagnostics);
        diagnostics.Add(DiagnosticCatalogue.FileTooLarge(new Origin(new SourceText(path, ""), default), most));
        return null;
    }

    /// <summary>Whether a file begins with a byte order mark.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static bool HasByteOrderMark(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> bytes = stackalloc byte[3];
        int count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..count] is [0xEF, 0xBB, 0xBF] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
    }

    /// <summary>The text of bytes; null, with a diagnostic, where they are no text.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        string text = encoding.GetString(bytes);
        if (text.StartsWith('\uFEFF')) text = text[1..];
        var source = new SourceText(path, text);
        if (text.Contains('\0'))
        {
            diagnostics.Add(DiagnosticCatalogue.NotText(new Origin(source, new(text.IndexOf('\0'), 1))));
            return null;
        }
        if (encoding is not UTF8Encoding || IsUtf8(bytes)) return source;
        diagnostics.Add(DiagnosticCatalogue.NotUtf8(new Origin(source, new(text.IndexOf('\uFFFD'), 1))));
        return null;
    }

    /// <summary>The document of a text.</summary>
    public static RubricDocument Parse(SourceText source, DiagnosticBag diagnostics) =>
        FormOf(source) == RubricForm.Dsl ? DslReader.Read(source, diagnostics) : YamlReader.Read(source, diagnostics);

    /// <summary>The form of a text: by the extension of its file, else by how it begins.</summary>
    public static RubricForm FormOf(SourceText source) => System.IO.Path.GetExtension(source.Path) switch
    {
        ".yaml" or ".yml" => RubricForm.Yaml,
        ".rubric" => RubricForm.Dsl,
        _ => DslReader.Recognises(source) ? RubricForm.Dsl : RubricForm.Yaml,
    };

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
}
