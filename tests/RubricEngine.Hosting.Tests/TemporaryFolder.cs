namespace RubricEngine.Hosting.Tests;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rubric-hosting-").FullName;

    /// <summary>The path of a file or folder in it.</summary>
    public string Of(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    /// <summary>Writes a text, in one step as far as readers see.</summary>
    public string Write(string name, string text)
    {
        string path = Of(name), aside = path + ".new";
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(aside, text);
        File.Move(aside, path, overwrite: true);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
