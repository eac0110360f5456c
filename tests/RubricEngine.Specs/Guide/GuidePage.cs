using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs.Guide;

/// <summary>A chapter of the authors' guide in one language, with the whole rubrics that it shows.</summary>
internal sealed partial class GuidePage
{
    private readonly string _text;

    public GuidePage(string chapter, Language language)
    {
        Path = System.IO.Path.Combine(Folder, $"{chapter}.{(language == Language.English ? "en" : "vi")}.md");
        _text = File.ReadAllText(Path).ReplaceLineEndings("\n");
        Examples = [.. Fences().Matches(_text).Where(IsRubric).Select(m => new Example(Source(m.Groups["yaml"]), m.Groups["keywords"] is { Success: true } keywords ? Source(keywords) : null))];
    }

    public static string Folder { get; } = Repository.PathOf("rubrics", "guide");

    /// <summary>The chapters, each there in both languages.</summary>
    public static ImmutableArray<string> Chapters { get; } =
        [.. Directory.GetFiles(Folder, "*.en.md").Select(f => System.IO.Path.GetFileName(f)[..^".en.md".Length]).Order(StringComparer.Ordinal)];

    public string Path { get; }

    public ImmutableArray<Example> Examples { get; }

    /// <summary>What the rubrics of the page may extend, import and take results of: one another.</summary>
    public RubricCatalog Catalog => RubricCatalog.FromSources(Examples.Select(e => e.Yaml));

    /// <summary>The page with other examples, in order: each in YAML and, where converting can write it, in the keyword form.</summary>
    public string With(IReadOnlyList<(string Yaml, string? Keywords)> examples)
    {
        var page = new StringBuilder();
        int at = 0, index = 0;
        foreach (Match match in Fences().Matches(_text).Where(IsRubric))
        {
            (string yaml, string? keywords) = examples[index++];
            page.Append(_text, at, match.Index - at).Append($"```yaml\n{yaml}```\n").Append(keywords is null ? "" : $"\n```rubric\n{keywords}```\n");
            at = match.Index + match.Length;
        }
        return page.Append(_text, at, _text.Length - at).ToString();
    }

    /// <summary>An example with the path and the line of the page.</summary>
    private SourceText Source(Group body) => new(Repository.Relative(Path), body.Value, _text.AsSpan(0, body.Index).Count('\n') + 1);

    /// <summary>Other code of a page shows a part, or what is printed.</summary>
    private static bool IsRubric(Match match) => Start().IsMatch(match.Groups["yaml"].Value);

    [GeneratedRegex("^```yaml\n(?<yaml>.*?\n)```\n(\n```rubric\n(?<keywords>.*?\n)```\n)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("^(#.*\n)*(format|định dạng): 1\n")]
    private static partial Regex Start();
}

/// <summary>A whole rubric that a page shows.</summary>
/// <param name="Yaml">In YAML.</param>
/// <param name="Keywords">In the keyword form, below it.</param>
internal sealed record Example(SourceText Yaml, SourceText? Keywords)
{
    /// <summary>Each spelling.</summary>
    public IEnumerable<SourceText> Spellings => Keywords is null ? [Yaml] : [Yaml, Keywords];
}
