using RubricEngine.Catalogs;
using RubricEngine.Documents;
using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Tests.Yaml;

/// <summary>Reads texts as rubric files for the tests.</summary>
internal static class Reading
{
    public const string Head = "format: 1\nrubric: test/yaml\n";

    public static (RubricSyntax Syntax, Diagnostic[] Diagnostics) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        RubricSyntax syntax = RubricReader.Read(YamlReader.Read(new SourceText("rubric.yaml", text), diagnostics), diagnostics);
        return (syntax, [.. diagnostics.ToSortedArray()]);
    }

    public static (SourceText? Source, Diagnostic[] Diagnostics) Decode(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        SourceText? source = RubricFile.Decode("rubric.yaml", bytes, diagnostics);
        return (source, [.. diagnostics.ToSortedArray()]);
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The only diagnostic, as one line.</summary>
    public static string Only(Diagnostic[] diagnostics) => DiagnosticPrinter.Print(Assert.Single(diagnostics)).Split('\n')[0];
}
