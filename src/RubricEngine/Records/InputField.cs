using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Records;

/// <summary>One datum that a rubric reads from a record.</summary>
/// <example>
/// <code>
/// // A form for the data of a rubric: what to ask for, and which answers are allowed.
/// foreach (InputField field in rubric.Inputs.Where(i => i.Kind == InputKind.Fact))
///     Console.WriteLine($"{field.Label?.In(Language.English) ?? field.Key}: {Allowed(field.Type)}");
///
/// static string Allowed(DataType type) => type switch
/// {
///     NumberType { Range: var range, Unit: Unit unit } => $"{range.Low} to {range.High} {unit}",
///     BooleanType => "yes or no",
///     ChoiceType choice => string.Join(", ", choice.Choices),
///     DateType date => $"{date.From} to {date.To}",
///     RecordsType list => string.Join(", ", list.Fields.Select((RecordField f) => $"{f.Name}: {Allowed(f.Type)}")),
///     TextType text => $"at most {text.MaxLength} characters",
///     _ => throw new InvalidOperationException(),
/// };
/// </code>
/// </example>
public sealed class InputField
{
    private static readonly Message s_by = new("by", "người chấm");
    private static readonly Message s_on = new("on", "ngày");
    private static readonly Message s_evidence = new("evidence", "tài liệu");

    /// <summary>The type of a list of documents.</summary>
    internal static TextType Documents { get; } = new(4_000);

    /// <summary>The date that <c>as_of</c> reads, as a field of a table; no fact can have its key.</summary>
    internal static InputField AssessmentDate { get; } = new("as_of", InputKind.Fact, new DateType(DateOnly.MinValue, DateOnly.MaxValue), false, null, []);

    private InputField(string key, InputKind kind, DataType type, bool isPercent, LocalizedText? label, ImmutableArray<string> names)
    {
        Key = key;
        Kind = kind;
        Type = type;
        IsPercent = isPercent;
        Label = label;
        Names = names;
    }

    /// <summary>The fact's name, <c>previous(name)</c>, or the path of a judged criterion, followed by <c>@stage</c> where it is judged in stages; behind that <c>.by</c>, <c>.on</c> and <c>.evidence</c>.</summary>
    public string Key { get; }

    /// <summary>What it feeds.</summary>
    public InputKind Kind { get; }

    /// <summary>Whether it is of a criterion, and not a fact.</summary>
    internal bool IsOfCriterion => Kind is InputKind.Judgement or InputKind.JudgementDetail or InputKind.Evidence;

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

    /// <summary>Where it is declared in a rubric file; null where it is declared in none.</summary>
    internal Origin? Origin { get; private init; }

    /// <summary>Whether columns of two fields of one key mean the same by the same numbers, whatever the ranges and digits.</summary>
    internal bool IsCodedAs(InputField other) => AreCodedAlike(Type, other.Type);

    /// <summary>The same field in a record of a list, whose reasons name list, number and field.</summary>
    internal InputField InRecord(string list, int number) => new($"{list}[{number}].{Key}", Kind, Type, IsPercent, Label, Names);

    /// <summary>
    /// Everything that a rubric reads, facts first, then previous values, then judgements and evidence; after its own, what the rubrics read
    /// whose results are facts of it, their judged criteria under their ids.
    /// </summary>
    internal static ImmutableArray<InputField> Of(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ImmutableArray<Rubric> rubrics = rubric.WithResultRubrics();
        if (rubrics.Length == 1) return OwnOf(rubric);
        return [.. rubrics.SelectMany(r => r == rubric ? OwnOf(r) : OwnOf(r).Select(f => f.IsOfCriterion ? f.Under(r.Id) : f)).DistinctBy(f => f.Key)];
    }

    /// <summary>
    /// The figures of cohorts that a rubric reads. A batch computes them; of a subject that is assessed alone they are known
    /// only where its record gives them.
    /// </summary>
    public static ImmutableArray<InputField> CohortFiguresOf(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return [.. rubric.WithResultRubrics().SelectMany(r => r == rubric ? OwnCohortFiguresOf(r) : OwnCohortFiguresOf(r).Select(f => f.Under(r.Id)))];
    }

    internal static IEnumerable<InputField> OwnCohortFiguresOf(Rubric rubric) =>
        from aggregate in rubric.CohortAggregates
        where aggregate.Key is not null
        select new InputField(aggregate.Key!, InputKind.CohortFigure, aggregate.Type, false, null, [aggregate.Key!]);

    /// <summary>The key of another rubric's judged criterion or figure of a cohort, in a record that serves both.</summary>
    internal static string KeyOf(string rubric, string path) => $"{rubric}/{path}";

    private static bool AreCodedAlike(DataType one, DataType other) => (one, other) switch
    {
        (NumberType a, NumberType b) => a.Unit.Equals(b.Unit),
        (ChoiceType a, ChoiceType b) => a.Choices.SequenceEqual(b.Choices),
        (RecordsType a, RecordsType b) => a.Fields.Length == b.Fields.Length && a.Fields.Zip(b.Fields).All(f => f.First.Name == f.Second.Name && AreCodedAlike(f.First.Type, f.Second.Type)),
        _ => one.GetType() == other.GetType(),
    };

    private InputField Under(string rubric) => new(KeyOf(rubric, Key), Kind, Type, IsPercent, Label, [KeyOf(rubric, Key)]) { Origin = Origin };

    /// <summary>What a rubric reads for itself.</summary>
    internal static ImmutableArray<InputField> OwnOf(Rubric rubric)
    {
        var fields = ImmutableArray.CreateBuilder<InputField>();
        foreach (Fact fact in rubric.Facts.Where(f => f.Result is null))
            fields.Add(new(fact.Name, InputKind.Fact, fact.Type, fact.IsPercent, fact.Label, NamesOf(fact, name => name)) { Items = ItemsOf(fact), Origin = fact.Origin });
        foreach (Fact fact in rubric.Facts.Where(f => f.HasPrevious))
            fields.Add(new($"previous({fact.Name})", InputKind.PreviousFact, fact.Type, fact.IsPercent, fact.Label,
                [.. NamesOf(fact, name => $"previous({name})"), .. NamesOf(fact, name => $"kỳ_trước({name})")]) { Origin = fact.Origin });
        foreach (Criterion criterion in rubric.Root.AllCriteria())
            AddJudgements(fields, criterion);
        return fields.ToImmutable();
    }

    private static ImmutableArray<InputField> ItemsOf(Fact fact) => fact.Type is not RecordsType list ? [] :
    [
        .. list.Fields.Select(f => new InputField(f.Name, InputKind.Fact, f.Type, f.IsPercent, f.Label,
            [.. f.Column is { } column ? new[] { column } : [], f.Name, .. f.Label?.All.Select(t => t.Value) ?? []]) { Origin = fact.Origin }),
    ];

    private static void AddJudgements(ImmutableArray<InputField>.Builder fields, Criterion criterion)
    {
        foreach (Criterion part in criterion.Parts) AddJudgements(fields, part);
        IEnumerable<string> titles = criterion.Title?.All.Select(t => t.Value) ?? [];
        ImmutableArray<string> names = [criterion.Path, .. criterion.Code is { } code ? [code] : Array.Empty<string>(), .. titles, criterion.Id];
        if (criterion.JudgedType is { } type && criterion.Stages.IsEmpty) fields.Add(new(criterion.Path, InputKind.Judgement, type, false, criterion.Title, names) { Origin = criterion.Origin });
        foreach (string stage in criterion.Stages) AddStage(fields, criterion, stage, names);
        if (criterion.EvidenceRule is not null)
            fields.Add(new(EvidenceKey(criterion.Path), InputKind.Evidence, Documents, false, Labelled(criterion.Title, s_evidence), [.. names.SelectMany(n => Suffixed(n, s_evidence))]) { Origin = criterion.Origin });
    }

    private static void AddStage(ImmutableArray<InputField>.Builder fields, Criterion criterion, string stage, ImmutableArray<string> names)
    {
        Message own = new(StageNames.Of(stage, Language.English), StageNames.Of(stage, Language.Vietnamese));
        string key = StageKey(criterion.Path, stage);
        string[] stageNames = [.. names.SelectMany(n => new[] { $"{n}@{own.English}", $"{n}@{own.Vietnamese}", $"{n} ({own.English})", $"{n} ({own.Vietnamese})" }).Distinct(StringComparer.Ordinal)];
        LocalizedText? label = Labelled(criterion.Title, own);
        fields.Add(new(key, InputKind.Judgement, criterion.JudgedType!, false, label, [.. stageNames]) { Origin = criterion.Origin });
        Detail(s_by, new TextType(TextType.DefaultMaxLength));
        Detail(s_on, DateType.Default);
        Detail(s_evidence, Documents);

        void Detail(Message what, DataType type) =>
            fields.Add(new($"{key}.{what.English}", InputKind.JudgementDetail, type, false, Labelled(label, what), [.. stageNames.SelectMany(n => Suffixed(n, what))]) { Origin = criterion.Origin });
    }

    /// <summary>The key of a stage's judgement of a criterion.</summary>
    internal static string StageKey(string path, string stage) => $"{path}@{stage}";

    /// <summary>The key of who judged, of when, and of the documents that were seen.</summary>
    internal static string ByKey(string judgement) => $"{judgement}.{s_by.English}";

    internal static string OnKey(string judgement) => $"{judgement}.{s_on.English}";

    /// <summary>The key of the documents of a criterion, or of a stage's judgement of it.</summary>
    internal static string EvidenceKey(string path) => $"{path}.{s_evidence.English}";

    private static IEnumerable<string> Suffixed(string name, Message what) => [$"{name}.{what.English}", $"{name}.{what.Vietnamese}"];

    private static LocalizedText? Labelled(LocalizedText? title, Message what) => title is null
        ? null
        : new LocalizedText([.. title.All.SelectMany(t => t.Key.Length > 0 ? [t] : new[] { KeyValuePair.Create("vi", t.Value), KeyValuePair.Create("en", t.Value) })
            .Select(t => KeyValuePair.Create(t.Key, $"{t.Value} ({what.In(t.Key == "vi" ? Language.Vietnamese : Language.English)})"))]);

    private static ImmutableArray<string> NamesOf(Fact fact, Func<string, string> form)
    {
        IEnumerable<string> labels = fact.Label?.All.Select(t => t.Value) ?? [];
        return [.. (fact.Column is { } column ? new[] { column } : []).Append(fact.Name).Concat(labels).Select(form)];
    }
}
