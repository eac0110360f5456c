using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RubricEngine.Text;

namespace RubricEngine.Specs.Wrong;

/// <summary>One file of a case: most cases are one file; a line <c>--- path</c> starts another.</summary>
/// <param name="Path">What diagnostics call it.</param>
/// <param name="Separator">The line that starts it; null where none does.</param>
/// <param name="Lines">Its lines, without those that tell diagnostics.</param>
internal sealed partial record CaseFile(string Path, string? Separator, ImmutableArray<string> Lines)
{
    /// <summary>The files of a case, in order; the first is the one that is compiled.</summary>
    public static ImmutableArray<CaseFile> Split(IEnumerable<string> written, string mark, string path = "rubric.yaml")
    {
        var files = ImmutableArray.CreateBuilder<CaseFile>();
        foreach (string line in written.Where(l => !l.StartsWith(mark, StringComparison.Ordinal)))
        {
            if (SeparatorLine().Match(line) is { Success: true } start) files.Add(new CaseFile(start.Groups[1].Value, line, []));
            else if (files.Count == 0) files.Add(new CaseFile(path, null, [line]));
            else files[^1] = files[^1] with { Lines = files[^1].Lines.Add(line) };
        }
        return files.ToImmutable();
    }

    /// <summary>The text of the file.</summary>
    public SourceText Source(string rest) => new(Path, string.Concat(Lines.Select(line => line + "\n")) + rest);

    [GeneratedRegex(@"^--- (\S+\.(?:yaml|yml|rubric))$")]
    private static partial Regex SeparatorLine();
}
