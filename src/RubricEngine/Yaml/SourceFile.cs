using RubricEngine.Text;

namespace RubricEngine.Yaml;

internal static class SourceFile
{
    public static SourceText Read(string path) => new(path, File.ReadAllText(path));
}
