using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>The names that headers may have for one rubric, and what each stands for.</summary>
internal sealed class HeaderNames
{
    private readonly Dictionary<string, List<Meaning>> _meanings = new(StringComparer.Ordinal);

    public HeaderNames(Rubric rubric, ImmutableArray<InputField> fields)
    {
        Subject subject = rubric.Subject;
        Add(subject.Id, ColumnRole.Subject, null, 0);
        foreach (KeyValuePair<string, string> label in subject.Label?.All ?? []) Add(label.Value, ColumnRole.Subject, null, 1);
        Add("subject", ColumnRole.Subject, null, 2);
        Add(subject.Period, ColumnRole.Period, null, 0);
        Add("period", ColumnRole.Period, null, 2);
        Add("kỳ", ColumnRole.Period, null, 2);
        AddFields(fields);
        Expected = subject.Id == "subject" ? new("`subject`", "`subject`") : new($"`{subject.Id}` or `subject`", $"`{subject.Id}` hoặc `subject`");
    }

    /// <summary>The names of the fields of a list whose records stand inside those of their subjects.</summary>
    public HeaderNames(ImmutableArray<InputField> items)
    {
        AddFields(items);
        Expected = new("", "");
    }

    /// <summary>The headers that a subject column may have, for messages.</summary>
    public Message Expected { get; }

    /// <summary>What a header most specifically stands for: nothing, one meaning, or several that are equally near.</summary>
    public IReadOnlyList<Meaning> Find(string header)
    {
        if (!_meanings.TryGetValue(FoldedName.Of(header), out List<Meaning>? all)) return [];
        int rank = all.Min(m => m.Rank);
        List<Meaning> nearest = [.. all.Where(m => m.Rank == rank)];
        // Names that differ only in case or marks' placement: the exact spelling decides.
        string exact = NormalForm.Compose(header).Trim();
        List<Meaning> same = [.. nearest.Where(m => m.Name == exact)];
        return same.Count == 1 ? same : nearest;
    }

    /// <summary>The name that a misspelt header most likely meant, or null.</summary>
    /// <remarks>Of one or two letters everything would be near: codes, and columns of remarks.</remarks>
    public string? Nearest(string header) => header.Trim() is { Length: > 2 } written
        ? NearestName.Find(written, _meanings.Values.Select(m => m[0].Name))
        : null;

    private void AddFields(ImmutableArray<InputField> fields)
    {
        foreach (InputField field in fields)
            for (int i = 0; i < field.Names.Length; i++)
                Add(field.Names[i], ColumnRole.Field, field, field.Names[i] == field.Key ? 0 : i);
    }

    private void Add(string name, ColumnRole role, InputField? field, int rank)
    {
        string folded = FoldedName.Of(name);
        if (folded.Length == 0) return;
        if (!_meanings.TryGetValue(folded, out List<Meaning>? all)) _meanings.Add(folded, all = []);
        int known = all.FindIndex(m => m.Role == role && m.Field == field);
        if (known < 0) all.Add(new(name, role, field, rank));
        else if (all[known].Rank > rank) all[known] = new(name, role, field, rank);
    }

    /// <summary>One thing that a header may stand for.</summary>
    internal sealed record Meaning(string Name, ColumnRole Role, InputField? Field, int Rank);
}
