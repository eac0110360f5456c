using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RubricEngine.Results;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs.Coverage;

/// <summary>
/// One folder of <c>tests/specs/coverage</c>: a row of the list of what real rubrics do, said in the language.
/// <c>tests/specs/README.md</c> describes its files.
/// </summary>
internal sealed partial record CoverageFolder(string Path)
{
    private const string WrongFile = "wrong.cases", OthersFolder = "rubrics";

    /// <summary>What a test's name begins with: each folder has one of each, and one that begins with neither.</summary>
    private const string Boundary = "boundary", Missing = "missing";

    private static readonly string[] s_files = [.. RubricSpellings.Files, WrongFile];

    private static readonly string[] s_optional = ["rows.csv", "rows.json", "rows.ndjson", "expected.ndjson", "explanation.txt", "explanation.en.txt", RubricCase.HistoryFile, RubricCase.RankingFile, "args", OthersFolder];

    /// <summary>All folders, in the order of the rows.</summary>
    public static ImmutableArray<CoverageFolder> All { get; } = [.. Directory.EnumerateDirectories(Repository.PathOf("tests", "specs", "coverage"))
        .Order(StringComparer.Ordinal).Select(path => new CoverageFolder(path))];

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The number of the row: <c>01</c> to <c>42</c>, and <c>19b</c>.</summary>
    public string Row => Name.Split('-')[0];

    /// <summary>The row's words in English.</summary>
    public string English => Comment(0, "");

    /// <summary>What of the language says it.</summary>
    public string Construct => Comment(1, "construct: ");

    /// <summary>The row's words in Vietnamese.</summary>
    public string Vietnamese => Comment(2, "vi: ");

    /// <summary>The file of wrong uses, each with its diagnostics.</summary>
    public string WrongCases => System.IO.Path.Combine(Path, WrongFile);

    /// <summary>The rubrics that the row's own one builds on; other versions of it.</summary>
    public RubricCatalog Others => Directory.Exists(OthersPath) ? RubricCatalog.FromFolders(OthersPath) : RubricCatalog.FromSources([]);

    private string OthersPath => System.IO.Path.Combine(Path, OthersFolder);

    /// <summary>Every rubric of the folder that has tests of its own: the row's and those that it builds on.</summary>
    public IEnumerable<string> Rubrics =>
        Directory.Exists(OthersPath)
        ? [PathOf(RubricSpellings.Yaml), .. Directory.EnumerateFiles(OthersPath, "*.rubric.yaml").Order(StringComparer.Ordinal)]
        : [PathOf(RubricSpellings.Yaml)];

    public CompileOptions Options => new() { Catalog = Others };

    /// <summary>What is wrong with the folder itself; empty for a sound one.</summary>
    public IEnumerable<string> Defects()
    {
        string[] files = [.. Directory.EnumerateFileSystemEntries(Path).Select(f => System.IO.Path.GetFileName(f))];
        foreach (string file in s_files.Except(files)) yield return $"{file} is missing";
        foreach (string file in files.Except(s_files).Except(s_optional)) yield return $"{file} is no file of a row";
        foreach (string words in new[] { English, Construct, Vietnamese })
            if (words.Length == 0 || words.Contains('|', StringComparison.Ordinal)) yield return $"{RubricSpellings.Yaml} starts with comments: the row, `construct: …`, `vi: …`; found `{words}`";
    }

    /// <summary>The kinds of case that no test of the rubric is of.</summary>
    public IEnumerable<string> LackingCases(IEnumerable<TestResult> tests)
    {
        string[] names = [.. tests.Select(t => t.Name)];
        foreach (string kind in new[] { Boundary, Missing })
            if (!names.Any(n => n.StartsWith(kind, StringComparison.Ordinal))) yield return kind;
        if (names.All(n => n.StartsWith(Boundary, StringComparison.Ordinal) || n.StartsWith(Missing, StringComparison.Ordinal))) yield return "an ordinary one";
    }

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    private string Comment(int line, string label)
    {
        string text = File.ReadLines(PathOf(RubricSpellings.Yaml)).ElementAtOrDefault(line) ?? "";
        return CommentLine().Match(text) is { Success: true } comment && comment.Groups[1].Value.StartsWith(label, StringComparison.Ordinal) ? comment.Groups[1].Value[label.Length..] : "";
    }

    [GeneratedRegex("^# (.+)$")]
    private static partial Regex CommentLine();
}
