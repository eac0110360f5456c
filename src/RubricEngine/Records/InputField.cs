using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Records;

/// <summary>One datum that a rubric reads from a record.</summary>
public sealed class InputField
{
    private InputField(string key, InputKind kind, DataType type, bool isPercent, LocalizedText? label, ImmutableArray<string> names)
    {
        Key = key;
        Kind = kind;
        Type = type;
        IsPercent = isPercent;
        Label = label;
        Names = names;
    }

    /// <summary>The fact's name, <c>previous(name)</c>, or the path of a judged criterion.</summary>
    public string Key { get; }

    /// <summary>What it feeds.</summary>
    public InputKind Kind { get; }

    /// <summary>The type its values must have.</summary>
    public DataType Type { get; }

    /// <summary>Whether data give it in percent.</summary>
    public bool IsPercent { get; }

    /// <summary>The label or title, or null.</summary>
    public LocalizedText? Label { get; }

    /// <summary>The column headers it may stand under, the most specific first: declared column, key, label in each language, code, title, id.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Of a list, the fields of its records: keys, types and names; empty for other fields.</summary>
    public ImmutableArray<InputField> Items { get; private init; } = [];

    /// <summary>The same field in a record of a list, whose reasons name list, number and field.</summary>
    internal InputField InRecord(string list, int number) => new($"{list}[{number}].{Key}", Kind, Type, IsPercent, Label, Names);

    /// <summary>
    /// Everything that a rubric reads, facts first, then previous values, then judgements; after its own, what the rubrics read
    /// whose results are facts of it, their judged criteria under their ids.
    /// </summary>
    public static ImmutableArray<InputField> Of(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ImmutableArray<Rubric> rubrics = rubric.WithResultRubrics();
        if (rubrics.Length == 1) return OwnOf(rubric);
        return [.. rubrics.SelectMany(r => r == rubric ? OwnOf(r) : OwnOf(r).Select(f => f.Kind == InputKind.Judgement ? f.Under(r.Id) : f)).DistinctBy(f => f.Key)];
    }

    /// <summary>The key of another rubric's judged criterion in a record that serves both.</summary>
    internal static string KeyOf(string rubric, string path) => $"{rubric}/{path}";

    private InputField Under(string rubric) => new(KeyOf(rubric, Key), Kind, Type, IsPercent, Label, [KeyOf(rubric, Key)]);

    /// <summary>What a rubric reads for itself.</summary>
    internal static ImmutableArray<InputField> OwnOf(Rubric rubric)
    {
        var fields = ImmutableArray.CreateBuilder<InputField>();
        foreach (Fact fact in rubric.Facts.Where(f => f.Result is null))
            fields.Add(new(fact.Name, InputKind.Fact, fact.Type, fact.IsPercent, fact.Label, NamesOf(fact, name => name)) { Items = ItemsOf(fact) });
        foreach (Fact fact in rubric.Facts.Where(f => f.HasPrevious))
            fields.Add(new($"previous({fact.Name})", InputKind.PreviousFact, fact.Type, fact.IsPercent, fact.Label,
                [.. NamesOf(fact, name => $"previous({name})"), .. NamesOf(fact, name => $"kỳ_trước({name})")]));
        foreach (Criterion criterion in rubric.Root.AllCriteria())
            AddJudgements(fields, criterion);
        return fields.ToImmutable();
    }

    private static ImmutableArray<InputField> ItemsOf(Fact fact) => fact.Type is not RecordsType list ? [] :
    [
        .. list.Fields.Select(f => new InputField(f.Name, InputKind.Fact, f.Type, f.IsPercent, f.Label,
            [.. f.Column is { } column ? new[] { column } : [], f.Name, .. f.Label?.All.Select(t => t.Value) ?? []])),
    ];

    private static void AddJudgements(ImmutableArray<InputField>.Builder fields, Criterion criterion)
    {
        foreach (Criterion part in criterion.Parts) AddJudgements(fields, part);
        if (criterion.JudgedType is not { } type) return;
        IEnumerable<string> titles = criterion.Title?.All.Select(t => t.Value) ?? [];
        fields.Add(new(criterion.Path, InputKind.Judgement, type, false, criterion.Title,
            [criterion.Path, .. criterion.Code is { } code ? [code] : Array.Empty<string>(), .. titles, criterion.Id]));
    }

    private static ImmutableArray<string> NamesOf(Fact fact, Func<string, string> form)
    {
        IEnumerable<string> labels = fact.Label?.All.Select(t => t.Value) ?? [];
        return [.. (fact.Column is { } column ? new[] { column } : []).Append(fact.Name).Concat(labels).Select(form)];
    }
}
