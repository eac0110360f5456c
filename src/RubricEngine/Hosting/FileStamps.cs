using System.Collections.Immutable;

namespace RubricEngine.Hosting;

/// <summary>Which files are in folders, how long each is and when it was written: equal where nothing has changed.</summary>
internal sealed class FileStamps : IEquatable<FileStamps>
{
    private static EnumerationOptions Everything => new() { RecurseSubdirectories = true, MaxRecursionDepth = 32, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    private readonly ImmutableArray<(string Path, DateTime Written, long Length)> _files;

    private FileStamps(ImmutableArray<(string, DateTime, long)> files) => _files = files;

    public static FileStamps None { get; } = new([]);

    public static FileStamps Of(IEnumerable<string> folders) =>
        new([.. folders.SelectMany(InFolder).OrderBy(f => f.Path, StringComparer.Ordinal)]);

    public bool Equals(FileStamps? other) => other is not null && _files.AsSpan().SequenceEqual(other._files.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as FileStamps);

    public override int GetHashCode() => _files.Length;

    private static IEnumerable<(string Path, DateTime Written, long Length)> InFolder(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFiles("*", Everything).Select(f => (f.FullName, f.LastWriteTimeUtc, f.Length))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be read is one in which nothing is seen; whoever reads it next says why.
            return [];
        }
    }
}
