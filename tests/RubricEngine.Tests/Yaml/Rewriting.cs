using RubricEngine.Documents;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Tests.Yaml;

/// <summary>Writes rubric files anew for the tests.</summary>
internal static class Rewriting
{
    private const string Yaml = "test.rubric.yaml";

    /// <summary>The canonical layout, which must be one: formatting it again changes nothing.</summary>
    public static string Format(string text, string path = Yaml)
    {
        string formatted = TextOf(RubricFormatter.Format(new SourceText(path, text)));
        Assert.Equal(formatted, TextOf(RubricFormatter.Format(new SourceText(path, formatted))));
        return formatted;
    }

    public static string Convert(string text, RubricForm form, Language? language = null, string path = Yaml) =>
        TextOf(RubricFormatter.Convert(new SourceText(path, text), form, language));

    /// <summary>A text whose lines end in line feeds, whatever the checkout gave the test's source.</summary>
    public static string Lines(string text) => text.ReplaceLineEndings("\n");

    private static string TextOf(FormatResult result)
    {
        Assert.True(result.Text is not null, string.Join('\n', result.Diagnostics.Select(d => DiagnosticPrinter.Print(d))));
        return result.Text!;
    }
}
