namespace RubricEngine.Scripting.Tests;

/// <summary>A script in a folder of its own, which goes with it.</summary>
internal sealed class ScriptFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rubric-scripts");

    public ScriptFile(string text) => Write(text);

    public string Path => System.IO.Path.Combine(_folder.FullName, "script.csx");

    public string Folder => _folder.FullName;

    public void Write(string text) => File.WriteAllText(Path, text);

    public void Dispose() => _folder.Delete(recursive: true);
}
