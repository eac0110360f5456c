using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Hosting;

/// <summary>Finds the plugins of a folder. Links are not followed, so that nothing outside is read.</summary>
internal static class PluginFiles
{
    private const string Manifest = "plugin.json";
    private const int MostPlugins = 1_000;

    private static EnumerationOptions Seen => new() { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };

    /// <summary>The manifests of a folder and of the folders in it, by their paths. What cannot be read, and folders of assemblies without one, are reported.</summary>
    public static IReadOnlyList<string> Manifests(string folder, DiagnosticBag diagnostics)
    {
        try
        {
            IEnumerable<string> near = Directory.EnumerateFiles(folder, "*.json", Seen).Where(IsManifest);
            return [.. near.Concat(Directory.EnumerateDirectories(folder, "*", Seen).Select(inner => InFolder(inner, diagnostics)).OfType<string>())
                .Order(StringComparer.Ordinal).Take(MostPlugins)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCatalogue.PluginFileUnreadable(PlaceOf(folder), folder, exception));
            return [];
        }
    }

    /// <summary>The beginning of a file, for a diagnostic that concerns all of it.</summary>
    public static Origin PlaceOf(string path) => new(new SourceText(path, ""), default);

    private static bool IsManifest(string path) => Path.GetFileName(path) is var name && (name == Manifest || name.EndsWith("." + Manifest, StringComparison.Ordinal));

    private static string? InFolder(string folder, DiagnosticBag diagnostics)
    {
        string path = Path.Combine(folder, Manifest);
        if (File.Exists(path)) return path;
        if (Directory.EnumerateFiles(folder, "*.dll", Seen).Any()) diagnostics.Add(DiagnosticCatalogue.FolderWithoutManifest(PlaceOf(folder), folder, Manifest));
        return null;
    }
}
