using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

internal static class YamlReader
{
    public static RubricSyntax Read(SourceText source, DiagnosticBag diagnostics) => new(source, default);
}
