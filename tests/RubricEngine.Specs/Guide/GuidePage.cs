using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using RubricEngine.Documents;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs.Guide;

/// <summary>A chapter of the authors' guide in one language, with the whole rubrics that it shows.</summary>
internal sealed partial class GuidePage
{
    /// <summary>What marks a rubric in the keyword form.</summary>
    private const string Keywords = "rubric";

    private readonly string _text;

    public GuidePage(string chapter, Language language)
    {
        Path = System.IO.Path.Combine(Folder, $"{chapter}.{(language == Language.English ? "en" : "vi")}.md");
        _text = File.ReadAllText(Path).ReplaceLineEndings("\n");
        Examples = [.. Fences().Matches(_text).Where(IsRubric).Select(m => new Example(m.Groups["kind"].Value == Keywords ? RubricForm.Dsl : RubricForm.Yaml, Source(m)))];
    }

    public static string Folder { get; } = Repository.PathOf("rubrics", "guide");

    /// <summary>The chapters, each there in both languages.</summary>
    public static ImmutableArray<string> Chapters { get; } =
        [.. Directory.GetFiles(Folder, "*.en.md").Select(f => System.IO.Path.GetFileName(f)[..^".en.md".Length]).Order(StringComparer.Ordinal)];

    public string Path { get; }

    public ImmutableArray<Example> Examples { get; }

    /// <summary>What the rubrics of the page may extend, import and take results of: one another.</summary>
    public RubricCatalog Catalog => RubricCatalog.FromSources(Examples.Where(e => e.Form == RubricForm.Yaml).Select(e => e.Source));

    /// <summary>The page with other examples, in order.</summary>
    public string With(IReadOnlyList<string> examples)
    {
        var page = new StringBuilder();
        int at = 0, index = 0;
        foreach (Match match in Fences().Matches(_text).Where(IsRubric))
        {
            page.Append(_text, at, match.Index - at).Append("```").Append(match.Groups["kind"].Value).Append('\n').Append(examples[index++]).Append("```\n");
            at = match.Index + match.Length;
        }
        return page.Append(_text, at, _text.Length - at).ToString();
    }

    private SourceText Source(Match match)
    {
        Group body = match.Groups["body"];
        // The name tells which form it is in; the line is that of the page.
        return new SourceText($"{Repository.Relative(Path)}", body.Value, _text.AsSpan(0, body.Index).Count('\n') + 1);
    }

    /// <summary>Other code of a page shows a part, or what is printed.</summary>
    private static bool IsRubric(Match match) => match.Groups["kind"].Value is "yaml" or Keywords && Start().IsMatch(match.Groups["body"].Value);

    [GeneratedRegex("^```(?<kind>[a-z]+)\n(?<body>.*?\n)```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("^(#.*\n)*(format|định dạng):? 1\n")]
    private static partial Regex Start();
}

/// <summary>A whole rubric that a page shows.</summary>
internal sealed record Example(RubricForm Form, SourceText Source);
