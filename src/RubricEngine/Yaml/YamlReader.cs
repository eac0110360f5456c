using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>YAML text to Syntax. A broken text still gives a tree, and all its diagnostics at once; nothing throws.</summary>
internal static class YamlReader
{
    /// <summary>Reads a rubric file's text.</summary>
    public static RubricSyntax Read(SourceText source, DiagnosticBag diagnostics)
    {
        var nothing = new RubricSyntax(source, default) { IsComplete = false };
        if (!SourceScan.Accepts(source, diagnostics)) return nothing;
        YamlDocument document = YamlTree.Read(source, diagnostics);
        if (document.Root is not { } root) return nothing;
        var mapping = new MappingReader(root, Construct.Rubric, new ValueReader(source, diagnostics));
        return RubricReader.Read(mapping, source) with { IsComplete = document.IsComplete };
    }
}
