using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Catalogs;

/// <summary>Reads the rubric files of a folder and of the folders in it. Links are not followed, so that nothing outside is read.</summary>
internal static class FolderReader
{
    /// <summary>More files than any country has rubrics.</summary>
    public const int MostFiles = 20_000;

    /// <summary>All files together, in bytes.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    private const int Deepest = 32;

    /// <summary>Whether a file is named as rubrics are.</summary>
    public static bool IsRubricName(string path)
    {
        string name = Path.GetFileName(path);
        return name is "rubric.yaml" or "rubric.yml"
            || name.EndsWith(".rubric.yaml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".rubric.yml", StringComparison.OrdinalIgnoreCase)
            || (name.EndsWith(".rubric", StringComparison.OrdinalIgnoreCase) && name.Length > ".rubric".Length);
    }

    /// <summary>The rubric files of a folder, in the order of their paths.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<string> Files(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = Deepest,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        };
        return [.. Directory.EnumerateFiles(folder, "*", options)
            .Where(IsRubricName).Take(MostFiles + 1).OrderBy(PlaceInOrder, StringComparer.Ordinal)];
    }

    /// <summary>Of two forms of one rubric side by side, YAML comes first: elements then cite that file.</summary>
    private static string PlaceInOrder(string path) => path.EndsWith(".rubric", StringComparison.OrdinalIgnoreCase) ? path + ".yaml~" : path;

    /// <summary>The texts of the rubric files of folders; what cannot be read is reported.</summary>
    public static IEnumerable<SourceText> Read(IEnumerable<string> folders, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        long bytes = 0;
        foreach (string path in folders.SelectMany(folder => Guarded(folder, () => Files(folder), diagnostics) ?? []))
        {
            if (!seen.Add(Path.GetFullPath(path))) continue;
            bytes += Guarded(path, () => new FileInfo(path), diagnostics) is { Exists: true, Length: var length } ? length : 0;
            if (seen.Count > MostFiles || bytes > MostBytes)
            {
                diagnostics.Add(DiagnosticCatalogue.TooManyRubrics(new Origin(new SourceText(path, ""), default), MostFiles, MostBytes >> 20));
                yield break;
            }
            if (Guarded(path, () => RubricFile.Read(path, diagnostics), diagnostics) is { } source) yield return source;
        }
    }

    /// <summary>One file that may not be read must not hide all others.</summary>
    private static T? Guarded<T>(string path, Func<T?> read, DiagnosticBag diagnostics) where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCatalogue.UnreadableRubric(new Origin(new SourceText(path, ""), default), path, exception.Message));
            return null;
        }
    }
}
