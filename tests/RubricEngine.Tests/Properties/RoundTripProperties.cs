using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Tests.Properties;

/// <summary>What is written anew says what it said: in the same form, in the other one, in the other language. On random rubrics in odd layouts, with comments in odd places.</summary>
public partial class RoundTripProperties
{
    private const Features Everything = Features.Decisions | Features.Details | Features.Calls;
    private const int Rubrics = 60, Overlays = 40;

    public static TheoryData<RubricForm, string> Ways => new() { { RubricForm.Yaml, "en" }, { RubricForm.Yaml, "vi" }, { RubricForm.Dsl, "en" }, { RubricForm.Dsl, "vi" } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Formatting_keeps_the_tree_and_every_comment_and_changes_nothing_the_second_time(RubricForm form, string language) => Check(form, language, (text, form) =>
    {
        string formatted = Format(text, form);
        Assert.Equal(Tree(text, form), Tree(formatted, form));
        Assert.Equal(Comments(text), Comments(formatted));
        Assert.Equal(formatted, Format(formatted, form));
    });

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_other_language_and_back_keep_the_hash(RubricForm form, string language) => Check(form, language, (text, form) =>
    {
        (Language own, Language other) = language == "vi" ? (Language.Vietnamese, Language.English) : (Language.English, Language.Vietnamese);
        string there = Convert(text, form, form, other), back = Convert(there, form, form, own);
        Assert.Equal(Document(text, form), Document(back, form));
        Assert.Equal(Hash(text, form), Hash(there, form));
        Assert.Equal(Hash(text, form), Hash(back, form));
    });

    /// <summary>Runs a property over rubrics and overlays in a form and a language.</summary>
    private static void Check(RubricForm form, string language, Action<string, RubricForm> property)
    {
        Vocabulary vocabulary = Vocabulary.Of(language)!;
        RubricCase.Check(Everything, Rubrics, (@case, _, _) => property(In(form, @case.Write(vocabulary).ToText(@case.Data())), form));
        LongRun.Repeat(null, seed => Prop.ForAll(RubricCase.Arbitrary(Everything), @case => property(In(form, @case.WriteOverlay(vocabulary).ToText(@case.Data())), form))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Overlays).WithReplay((ulong)seed, 13UL)));
    }

    /// <summary>A YAML text in the form that is asked for.</summary>
    private static string In(RubricForm form, string yaml) => form == RubricForm.Yaml ? yaml : Convert(yaml, RubricForm.Yaml, form, null);

    private static SourceText Source(string text, RubricForm form) => new(form == RubricForm.Yaml ? "random.rubric.yaml" : "random.rubric", text);

    private static string Format(string text, RubricForm form)
    {
        FormatResult result = RubricFormatter.Format(Source(text, form));
        return result.Text ?? throw new InvalidOperationException($"{Print(result.Diagnostics)}\n--- of\n{text}");
    }

    private static string Convert(string text, RubricForm form, RubricForm other, Language? language)
    {
        FormatResult result = RubricFormatter.Convert(Source(text, form), other, language);
        if (result.Text is null) throw new InvalidOperationException($"{Print(result.Diagnostics)}\n--- of\n{text}");
        // A comment that has no place in what is written is reported instead.
        string[] lost = [.. result.Diagnostics.Where(d => d.Origin is not null).Select(d => d.Origin!.Source.Text.Substring(d.Origin.Span.Start, d.Origin.Span.Length)).SelectMany(Comments)];
        Assert.Equal(Comments(text), Comments(result.Text).Concat(lost).Order(StringComparer.Ordinal));
        return result.Text;
    }

    private static string Print(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d => DiagnosticPrinter.Print(d)));

    private static string[] Comments(string text) => [.. Remark().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    private static string Tree(string text, RubricForm form) => SyntaxText.Of(Source(text, form)) + DocumentText.Of(Source(text, form));

    private static string Document(string text, RubricForm form) => DocumentText.Of(Source(text, form));

    /// <summary>The hash; of what only changes another rubric, none.</summary>
    private static string? Hash(string text, RubricForm form) => RubricCompiler.Compile(Source(text, form), new CompileOptions { Functions = RandomFunctions.Registry }).Rubric?.Hash;

    [GeneratedRegex("# remark [0-9]+")]
    private static partial Regex Remark();
}
