using System.Text;

namespace RubricEngine.Data;

/// <summary>Data in a file or in memory. It can be opened more than once.</summary>
public sealed class DataFile
{
    private readonly Func<Stream> _open;

    private DataFile(string name, Func<Stream> open, DataFormat? format)
    {
        Name = name;
        Format = format;
        _open = open;
    }

    /// <summary>The name that diagnostics print: the path as given.</summary>
    public string Name { get; }

    /// <summary>The format where the caller or the name says it; null where the content shall tell.</summary>
    public DataFormat? Format { get; }

    /// <summary>A file on disk. It is not opened yet.</summary>
    /// <param name="path">The path, as diagnostics shall print it.</param>
    /// <param name="format">The format; null: by extension (<c>.csv .tsv .txt .json .ndjson .jsonl</c>), else by content.</param>
    public static DataFile FromPath(string path, DataFormat? format = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan),
            format ?? ByExtension(path));
    }

    /// <summary>Data as text.</summary>
    /// <param name="name">The name that diagnostics print.</param>
    /// <param name="text">The data.</param>
    /// <param name="format">The format; null: by the name's extension, else by content.</param>
    public static DataFile FromText(string name, string text, DataFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FromBytes(name, Encoding.UTF8.GetBytes(text), format);
    }

    /// <summary>Data as bytes.</summary>
    /// <param name="name">The name that diagnostics print.</param>
    /// <param name="bytes">The data; they must not change while in use.</param>
    /// <param name="format">The format; null: by the name's extension, else by content.</param>
    public static DataFile FromBytes(string name, byte[] bytes, DataFormat? format = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(bytes);
        return new(name, () => new MemoryStream(bytes, writable: false), format ?? ByExtension(name));
    }

    /// <summary>Data from a stream that can be read once, such as standard input: they are read to the end and kept in memory.</summary>
    /// <param name="name">The name that diagnostics print, such as <c>&lt;stdin&gt;</c>.</param>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="format">The format; null: by the name's extension, else by content.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static DataFile FromStream(string name, Stream stream, DataFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return FromBytes(name, copy.ToArray(), format);
    }

    internal Stream Open() => _open();

    private static DataFormat? ByExtension(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" or ".tsv" or ".txt" => DataFormat.Csv,
        ".ndjson" or ".jsonl" => DataFormat.Ndjson,
        ".json" => DataFormat.Json,
        _ => null,
    };
}
