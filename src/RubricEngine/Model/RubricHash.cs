using System.Collections.Immutable;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>
/// The identity of a rubric: SHA-256 over a fixed serialisation of what it means and says. Layout, comments, places, tests,
/// the order of keys and the language of keywords leave it alone; everything else changes it.
/// </summary>
internal sealed partial class RubricHash : IDisposable
{
    private readonly HashWriter _writer = new();

    private RubricHash() { }

    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public static string Of(Rubric rubric)
    {
        using var hash = new RubricHash();
        hash.Write(rubric);
        return "sha256:" + hash._writer.Finish();
    }

    public void Dispose() => _writer.Dispose();

    private void Write(Rubric rubric)
    {
        _writer.Tag("rubric 1");
        _writer.Text(rubric.Id);
        _writer.Text(rubric.Version);
        Write(rubric.Title);
        _writer.Text(rubric.Citation);
        _writer.Text(rubric.Culture);
        _writer.Date(rubric.EffectiveFrom);
        _writer.Date(rubric.EffectiveTo);
        Write(rubric.Subject);
        Write(rubric.Window);
        WriteDeclarations(rubric);
        WriteAll(rubric.Gates, Write);
        Write(rubric.Root);
        WriteAll(rubric.Vetoes, Write);
        _writer.Number(rubric.BonusCap);
        WriteAll(rubric.Deductions, Write);
        WriteAll(rubric.Grades, Write);
        WriteAll(rubric.Adjustments, Write);
        if (rubric.Recognition is { } recognition) Write(recognition);
        WriteAll(rubric.Targets, Write);
        if (rubric.Ranking is { } ranking) Write(ranking);
    }

    private void Write(Subject subject)
    {
        _writer.Text(subject.Id);
        Write(subject.Label);
        _writer.Text(subject.Period);
    }

    private void Write(Window window)
    {
        foreach (int part in (ReadOnlySpan<int>)[window.FromMonth, window.FromDay, window.ToMonth, window.ToDay])
            _writer.Number(part);
    }

    /// <summary>Texts by language; their order is an order of keys.</summary>
    private void Write(LocalizedText? text)
    {
        if (text is null) { _writer.Nothing(); return; }
        WriteAll(text.All.OrderBy(t => t.Key, StringComparer.Ordinal), one =>
        {
            _writer.Text(one.Key);
            _writer.Text(one.Value);
        });
    }

    private void Write(Rounding? rounding)
    {
        if (rounding is null) { _writer.Nothing(); return; }
        _writer.Tag(rounding.Mode.ToString());
        _writer.Number(rounding.Digits);
    }

    private void WriteAll<T>(IEnumerable<T> items, Action<T> write)
    {
        ImmutableArray<T> all = [.. items];
        _writer.Count(all.Length);
        foreach (T item in all) write(item);
    }
}
