using System.Collections.Immutable;
using RubricEngine.Testing;

namespace RubricEngine.Specs.Wrong;

/// <summary>
/// A file of cases. Each starts with a line <c>=== what is wrong</c>; what stands before the first is the rest that all the
/// rubrics of the file have in common, and is put after each, so that line numbers are those of the case.
/// </summary>
internal sealed record WrongRubricFile(string Path, string Rest, ImmutableArray<WrongRubric> Cases)
{
    private const string Start = "=== ";

    /// <summary>All files, each read and compiled once for all tests.</summary>
    public static ImmutableArray<WrongRubricFile> All { get; } =
        [.. Directory.GetFiles(Repository.PathOf("tests", "specs", "wrong"), "*.cases").Concat(Coverage.CoverageFolder.All.Select(f => f.WrongCases))
            .Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Where it stands below the folder of all specifications.</summary>
    public string Name => System.IO.Path.GetRelativePath(Repository.PathOf("tests", "specs"), Path).Replace('\\', '/');

    private static WrongRubricFile Read(string path)
    {
        string[] lines = File.ReadAllText(path).TrimEnd('\n').Split('\n');
        int first = Array.FindIndex(lines, IsStart);
        Assert.True(first >= 0, $"{Repository.Relative(path)} has no cases");
        string rest = string.Concat(lines.Take(first).Select(line => line + "\n"));
        var cases = ImmutableArray.CreateBuilder<WrongRubric>();
        for (int start = first, end; start < lines.Length; start = end)
        {
            end = Array.FindIndex(lines, start + 1, IsStart);
            if (end < 0) end = lines.Length;
            cases.Add(new WrongRubric(lines[start][Start.Length..].Trim(), RubricPath(path), [.. lines[(start + 1)..end]], rest));
        }
        return new WrongRubricFile(path, rest, cases.ToImmutable());
    }

    /// <summary>The path that tells the form of a file's rubrics.</summary>
    private static string RubricPath(string path) => System.IO.Path.GetFileName(path).StartsWith("dsl-", StringComparison.Ordinal) ? "file.rubric" : "rubric.yaml";

    /// <summary>The whole file as it should be.</summary>
    public string Rendered() => Rest + string.Concat(Cases.Select(c => $"{Start}{c.Name}\n{string.Concat(c.Rendered().Select(line => line + "\n"))}"));

    private static bool IsStart(string line) => line.StartsWith(Start, StringComparison.Ordinal);
}
