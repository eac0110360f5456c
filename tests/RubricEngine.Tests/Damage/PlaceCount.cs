using System.Globalization;
using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Tests.Damage;

/// <summary>Counts how far from a damage its first diagnostic stands.</summary>
internal sealed class PlaceCount
{
    private const int MostExamples = 12;

    private readonly Dictionary<DamageKind, (int All, int Told, int Near)> _counts = [];
    private readonly Dictionary<string, (int Count, string Example)> _far = [];

    /// <summary>Of the damages that give a diagnostic, the share whose first one stands within one line.</summary>
    public double Share => (double)_counts.Values.Sum(c => c.Near) / Math.Max(1, _counts.Values.Sum(c => c.Told));

    /// <summary>Compiles a damaged text. A file may have warnings of its own: what it said before the damage does not count.</summary>
    public void Add(string path, DamagedText damaged, IReadOnlySet<string> before)
    {
        var source = new SourceText(path, damaged.Text);
        Diagnostic? first = RubricCompiler.Compile(source, ValidFile.Options).Diagnostics.FirstOrDefault(d => d.Severity != Severity.Note && !before.Contains(d.Message.English));
        (int all, int told, int near) = _counts.GetValueOrDefault(damaged.Kind);
        int line = first?.Origin is { } origin ? source.GetPosition(origin.Span.Start).Line : 1;
        bool isNear = line >= source.GetPosition(damaged.Start).Line - 1 && line <= source.GetPosition(damaged.End).Line + 1;
        _counts[damaged.Kind] = (all + 1, told + (first is null ? 0 : 1), near + (first is not null && isNear ? 1 : 0));
        if (first is null || isNear) return;
        string pattern = $"{damaged.Kind} {first.Code}";
        _far[pattern] = _far.TryGetValue(pattern, out var known) ? known with { Count = known.Count + 1 } : (1, Shown(damaged, source, first, line));
    }

    /// <summary>The messages of a file that nobody damaged.</summary>
    public static HashSet<string> Before(ValidFile file) =>
        [.. RubricCompiler.Compile(new SourceText(file.Path, file.Text), ValidFile.Options).Diagnostics.Select(d => d.Message.English)];

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach ((DamageKind kind, (int all, int told, int near)) in _counts.OrderBy(c => c.Key))
            text.Append(CultureInfo.InvariantCulture, $"{kind,-12} {all,7:N0} damages {told,7:N0} with a diagnostic {near,7:N0} within a line {(double)near / Math.Max(1, told),8:P1}\n");
        text.Append(CultureInfo.InvariantCulture, $"all: {Share:P1} within a line\n");
        foreach ((string pattern, (int count, string example)) in _far.OrderByDescending(f => f.Value.Count).Take(MostExamples))
            text.Append(CultureInfo.InvariantCulture, $"far: {count} × {pattern}: {example}\n");
        return text.ToString();
    }

    private static string Shown(DamagedText damaged, SourceText source, Diagnostic first, int line)
    {
        int at = source.GetPosition(damaged.Start).Line;
        return $"line {at} `{source.GetLine(at).Trim()}`, told at line {line} `{source.GetLine(line).Trim()}`: {first.Message.English}";
    }
}
