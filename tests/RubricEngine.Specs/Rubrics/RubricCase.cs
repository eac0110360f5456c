using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using RubricEngine.Data;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Standings;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs;

/// <summary>
/// A folder with a rubric, rows, and what comes out, as in <c>tests/specs/rubrics</c>. <c>tests/specs/README.md</c> describes its files.
/// </summary>
internal sealed partial class RubricCase
{
    public const string RubricFile = "rubric.yaml", ExpectedFile = "expected.ndjson", ArgumentsFile = "args", DiagnosticsFile = "diagnostics.txt", HistoryFile = "history.txt", RankingFile = "ranking.txt";

    /// <summary>The same rubric in another language or form: same meaning, same identity.</summary>
    private static readonly string[] s_twinFiles = ["rubric.vi.yaml", "rubric.rubric", "rubric.vi.rubric"];

    private static readonly string[] s_rowFiles = ["rows.csv", "rows.json", "rows.ndjson"];

    private static readonly ImmutableDictionary<string, Language> s_explanationFiles = ImmutableDictionary<string, Language>.Empty
        .Add("explanation.txt", Language.Vietnamese).Add("explanation.en.txt", Language.English);

    private readonly string _folder;
    private readonly string[] _files;
    private readonly RubricCatalog _others;

    /// <summary>A folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="others">What its rubric may build on; files <c>other-*.yaml</c> beside it unless given.</param>
    public RubricCase(string folder, RubricCatalog? others = null)
    {
        _folder = folder;
        _files = [.. Directory.EnumerateFileSystemEntries(_folder).Select(f => Path.GetFileName(f))];
        _others = others ?? RubricCatalog.FromSources(_files.Where(IsOther).Select(f => new SourceText(f, File.ReadAllText(PathOf(f)))));
    }

    /// <summary>Where those folders stand that are nothing else.</summary>
    public static string Folder { get; } = Repository.PathOf("tests", "specs", "rubrics");

    /// <summary>Whether a folder has rows to assess.</summary>
    public static bool HasRows(string folder) => s_rowFiles.Any(f => File.Exists(Path.Combine(folder, f)));

    /// <summary>What is wrong with the folder itself; empty for a sound one.</summary>
    public IEnumerable<string> Defects()
    {
        if (!_files.Contains(RubricFile)) yield return $"{RubricFile} is missing";
        if (_files.Count(s_rowFiles.Contains) != 1) yield return $"expected one of {string.Join(", ", s_rowFiles)}";
        if (!_files.Contains(ExpectedFile) && !Golden.Rewrites) yield return $"{ExpectedFile} is missing; RUBRIC_UPDATE_GOLDENS=1 writes it";
        foreach (string file in _files)
        {
            if (!IsKnown(file)) yield return $"{file} is no file of a case";
            else if (new FileInfo(PathOf(file)).Length == 0 && !(Golden.Rewrites && IsGolden(file))) yield return $"{file} is empty";
        }
    }

    /// <summary>Assesses the rows and compares all that the folder expects.</summary>
    public void Check()
    {
        CompiledRubric rubric = Compile(RubricFile);
        foreach (string twin in s_twinFiles.Where(_files.Contains)) Assert.Equal((twin, rubric.Hash), (twin, Compile(twin).Hash));
        string rows = _files.Single(s_rowFiles.Contains);
        RecordSet set = RecordSet.Open(rubric, [DataFile.FromBytes(rows, File.ReadAllBytes(PathOf(rows)))], Options());
        SubjectRecord[] records = [.. set.Records];
        Assert.True(records.Length > 0, $"{Repository.Relative(PathOf(rows))} holds no record");
        SubjectBatch batch = rubric.NewBatch(records);

        Golden.Matches(PathOf(ExpectedFile), Lines(Enumerable.Range(0, records.Length).Select(i => WithoutHash(AssessmentJson.ToLine(batch.Evaluate(i))))));
        foreach ((string file, Language language) in s_explanationFiles)
            if (_files.Contains(file)) Golden.Matches(PathOf(file), Lines(Enumerable.Range(0, records.Length).Select(i => batch.Explain(i).ToText(language).TrimEnd())));
        if (_files.Contains(RankingFile)) Golden.Matches(PathOf(RankingFile), Lines(batch.Rank().Subjects.Select(RankingLine)));
        if (_files.Contains(HistoryFile)) Golden.Matches(PathOf(HistoryFile), Lines(SubjectHistory.Of(rubric, Enumerable.Range(0, records.Length).Select(batch.Evaluate), []).SelectMany(HistoryLines)));
        CheckDiagnostics(set);
    }

    /// <summary>The place of a subject, in its cohort where there are several; in brackets for one that takes no part.</summary>
    private static string RankingLine(RankedSubject s)
    {
        string rank = s.Rank is not { } known ? "–" : known.IsExact ? $"{known.Low}" : $"{known.Low}..{known.High}";
        return $"{(s.Cohort is null ? "" : $"{s.Cohort}: ")}{(s.TakesPart ? rank : $"({rank})")}{(s.HasEquals ? "=" : "")} {s.Assessment.Record.Subject}, {s.Placing}";
    }

    /// <summary>How a subject stands in each period, for how many more, and why it no longer does.</summary>
    private static IEnumerable<string> HistoryLines(SubjectHistory history) => history.Standings.Select(s =>
        $"{history.Subject}, {s.Period}: {string.Join(" or ", s.Possible)}{(s.FewestLeft is { } left && left == s.MostLeft ? $", {left} more" : "")}{(s.Why is { } why ? $" ({why.English})" : "")}");

    private CompiledRubric Compile(string file)
    {
        CompileResult result = RubricCompiler.Compile(new SourceText(file, File.ReadAllText(PathOf(file))), new CompileOptions { Catalog = _others, Functions = SampleFunctions.Registry });
        Assert.True(result.Rubric is not null, $"{Repository.Relative(PathOf(file))}\n{Print(result.Diagnostics)}");
        Assert.Empty(result.Rubric.RunTests().SelectMany(t => t.Failures.Select(f => $"{f.Origin}: {f.Message.English}")));
        return result.Rubric;
    }

    /// <summary>Errors and warnings about the data as such are either expected, word by word, or there are none.</summary>
    private void CheckDiagnostics(RecordSet set)
    {
        string printed = Print(set.Diagnostics.Where(d => d.Severity != Severity.Note));
        if (printed.Length > 0 || _files.Contains(DiagnosticsFile)) Golden.Matches(PathOf(DiagnosticsFile), printed);
    }

    /// <summary>The options of the tool that matter to records: <c>--period</c>, <c>--as-of</c>, <c>--culture</c>.</summary>
    private RecordOptions Options()
    {
        var options = new RecordOptions
        {
            Lists = [.. _files.Where(IsList).Order(StringComparer.Ordinal).Select(f => new ListFile(f["list-".Length..f.IndexOf('.', StringComparison.Ordinal)], DataFile.FromBytes(f, File.ReadAllBytes(PathOf(f)))))],
        };
        if (!_files.Contains(ArgumentsFile)) return options;
        string[] words = File.ReadAllText(PathOf(ArgumentsFile)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (string[] pair in words.Chunk(2))
        {
            options = pair switch
            {
                ["--period", var period] => options with { Period = period },
                ["--as-of", var date] => options with { AssessmentDate = DateOnly.ParseExact(date, "yyyy-MM-dd") },
                ["--culture", var culture] => options with { NumberFormat = NumberFormats.Of(culture) ?? throw new FormatException($"unknown culture {culture}") },
                _ => throw new FormatException($"{Repository.Relative(PathOf(ArgumentsFile))}: {string.Join(' ', pair)}"),
            };
        }
        return options;
    }

    // The hash changes with every edit of the rubric; that it is right is not what these cases are about.
    private static string WithoutHash(string line)
    {
        Assert.Matches(Hash(), line);
        return Hash().Replace(line, "\"sha256:…\"", 1);
    }

    private static string Print(IEnumerable<Diagnostic> diagnostics) => Lines(diagnostics.Select(d => DiagnosticPrinter.Print(d)));

    private static string Lines(IEnumerable<string> lines) =>
        lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line.ReplaceLineEndings("\n")).Append('\n')).ToString();

    /// <summary>A rubric that the case's own one names.</summary>
    private static bool IsOther(string file) => file.StartsWith("other-", StringComparison.Ordinal) && file.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>The records of a list, in a file of their own.</summary>
    private static bool IsList(string file) => file.StartsWith("list-", StringComparison.Ordinal);

    private static bool IsGolden(string file) => file is ExpectedFile or DiagnosticsFile or HistoryFile or RankingFile || s_explanationFiles.ContainsKey(file);

    private static bool IsKnown(string file) => file is RubricFile or ArgumentsFile || s_twinFiles.Contains(file) || IsOther(file) || IsList(file) || IsGolden(file) || s_rowFiles.Contains(file);

    private string PathOf(string file) => Path.Combine(_folder, file);

    [GeneratedRegex("\"sha256:[0-9a-f]{64}\"")]
    private static partial Regex Hash();
}
