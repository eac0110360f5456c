using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>A kind of mapping in a rubric file: what messages call it and the keys that it may have.</summary>
internal sealed record Construct(Message Name, params ImmutableArray<Key> Keys)
{
    private Construct(string english, string vietnamese, params ImmutableArray<Key> keys) : this(new Message(english, vietnamese), keys) { }

    public static Construct Rubric { get; } = new("a rubric", "bộ tiêu chí",
        Key.Format, Key.Rubric, Key.Version, Key.Language, Key.Title, Key.Citation, Key.Provenance, Key.Effective, Key.Culture,
        Key.Subject, Key.Window, Key.Round, Key.Units, Key.Facts, Key.Require, Key.Let, Key.Parameters, Key.Gates, Key.Vetoes,
        Key.Groups, Key.Criteria, Key.Maximum, Key.Cap, Key.BonusCap, Key.Combine, Key.Deductions, Key.Grades, Key.Adjust,
        Key.Targets, Key.Tests);

    public static Construct Effective { get; } = new("`effective`", "`effective`", Key.From, Key.To);

    public static Construct Window { get; } = new("`window`", "`window`", Key.From, Key.To);

    public static Construct Subject { get; } = new("`subject`", "`subject`", Key.Id, Key.Label, Key.Period);

    public static Construct Roundings { get; } = new("`round`", "`round`", Key.Criterion, Key.Group, Key.Total, Key.Mode);

    public static Construct Rounding { get; } = new("a rounding", "quy tắc làm tròn", Key.Digits, Key.Mode);

    public static Construct Fact { get; } = new("a fact", "số liệu",
        Key.Type, Key.Digits, Key.Unit, Key.Min, Key.Max, Key.MaxLength, Key.Choices, Key.Ordered, Key.Previous, Key.Label, Key.Column);

    public static Construct Parameter { get; } = new("a parameter", "định mức", Key.By, Key.Date, Key.Unit, Key.Values);

    public static Construct ParameterRow { get; } = new("a row of a parameter", "dòng của định mức",
        Key.When, Key.From, Key.To, Key.Value, Key.Otherwise);

    public static Construct Group { get; } = new("a group", "nhóm",
        Key.Id, Key.Code, Key.Title, Key.Citation, Key.Maximum, Key.Points, Key.Cap, Key.Weight, Key.Minimum, Key.Applies,
        Key.NotApplicable, Key.ZeroWhen, Key.Combine, Key.Round, Key.Criteria, Key.Groups);

    public static Construct ZeroWhen { get; } = new("`zero when`", "`zero when`", Key.When, Key.Title);

    public static Construct Combination { get; } = new("`combine`", "`combine`", Key.AtLeast);

    public static Construct Criterion { get; } = new("a criterion", "tiêu chí",
        Key.Id, Key.Code, Key.Title, Key.Citation, Key.Provenance, Key.Points, Key.Lowest, Key.Weight, Key.MetAt, Key.Required,
        Key.Applies, Key.NotApplicable, Key.Missing, Key.Evidence, Key.Round, Key.KnockOut, Key.Met, Key.Exceeded, Key.Measure,
        Key.Levels, Key.Formula, Key.Maximum, Key.Steps, Key.Deduct, Key.Bonus, Key.Judged, Key.Parts, Key.Combine);

    public static Construct KnockOut { get; } = new("a knock-out", "quy định dừng chấm", Key.Grade, Key.When);

    public static Construct Level { get; } = new("a level", "mức điểm",
        Key.AtLeast, Key.From, Key.MoreThan, Key.AtMost, Key.To, Key.Below, Key.Is, Key.When, Key.Points, Key.Name, Key.Otherwise);

    public static Construct Steps { get; } = new("`steps`", "`steps`",
        Key.Measure, Key.Base, Key.From, Key.ForEach, Key.Add, Key.Direction, Key.Count, Key.Cap, Key.Otherwise);

    public static Construct Tally { get; } = new("a kind of cases", "loại trường hợp", Key.Points, Key.Per, Key.When, Key.Cap, Key.Label);

    public static Construct Judged { get; } = new("`judged`", "`judged`", Key.Digits, Key.Levels);

    public static Construct JudgedLevel { get; } = new("a level to judge by", "mức đánh giá", Key.Level, Key.Points);

    public static Construct Gate { get; } = new("a gate", "điều kiện xét", Key.Require, Key.Otherwise, Key.Title);

    public static Construct Veto { get; } = new("a veto", "điều kiện không xét", Key.When, Key.Grade, Key.Title);

    public static Construct Deduction { get; } = new("a deduction", "khoản trừ",
        Key.Deduct, Key.Per, Key.When, Key.Cap, Key.Running, Key.Title);

    public static Construct Grade { get; } = new("a grade", "mức xếp loại",
        Key.Grade, Key.When, Key.Otherwise, Key.EveryGroup, Key.GroupMinimum, Key.Recognised, Key.AuthorityDecides);

    public static Construct Adjustment { get; } = new("an adjustment", "điều chỉnh xếp loại", Key.When, Key.Cap, Key.Drop, Key.Title);

    public static Construct Target { get; } = new("a target", "chỉ tiêu", Key.By, Key.AtLeast, Key.Reach);

    public static Construct Test { get; } = new("a test", "trường hợp thử", Key.Name, Key.Facts, Key.AsOf, Key.Expect);

    /// <summary>Constructs whose keys an author may have put in the wrong one.</summary>
    public static ImmutableArray<Construct> WithManyKeys { get; } = [Rubric, Group, Criterion, Fact, Level, Steps, Grade];
}
