using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>A construct of the language: what messages call it, and the keys that it may have in the order in which they are best written.</summary>
internal sealed record Construct(Message Name, params ImmutableArray<Slot> Slots)
{
    // For each key the number of its slot, from 1; 0 where it has none.
    private readonly ImmutableArray<byte> _places = PlacesOf(Slots);

    private Construct(string english, string vietnamese, params ImmutableArray<Slot> slots) : this(new Message(english, vietnamese), slots) { }

    /// <summary>The key that is meant where YAML has a single value in the place of the construct; null where it may not.</summary>
    public Key? Shorthand { get; init; }

    /// <summary>The slot of a key, or null.</summary>
    public Slot? Find(Key key) => _places[(int)key] is > 0 and var place ? Slots[place - 1] : null;

    private static ImmutableArray<byte> PlacesOf(ImmutableArray<Slot> slots)
    {
        byte[] places = new byte[Enum.GetValues<Key>().Length];
        for (int i = slots.Length - 1; i >= 0; i--) places[(int)slots[i].Key] = checked((byte)(i + 1));
        return [.. places];
    }

    public bool Equals(Construct? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public static Construct Effective { get; } = new("the time of effect", "thời gian hiệu lực", Slot.Figure(Key.From), Slot.Figure(Key.To));

    public static Construct Window { get; } = new("the window of assessment", "kỳ đánh giá", Slot.Text(Key.From), Slot.Text(Key.To));

    public static Construct Subject { get; } = new("the subject", "đối tượng đánh giá", Slot.Name(Key.Id), Slot.LocalizedText(Key.Label), Slot.Name(Key.Period));

    public static Construct Rounding { get; } = new("a rounding", "quy tắc làm tròn", Slot.Figure(Key.Digits), Slot.Word(Key.Mode, WordSet.RoundingMode)) { Shorthand = Key.Digits };

    public static Construct Roundings { get; } = new("the set of roundings", "phần làm tròn",
        Slot.Element(Key.Criterion, () => Rounding), Slot.Element(Key.Group, () => Rounding), Slot.Element(Key.Total, () => Rounding), Slot.Word(Key.Mode, WordSet.RoundingMode));

    public static Construct Import { get; } = new("an import", "phần dùng lại", Slot.Name(Key.From), Slot.Names(Key.Only)) { Shorthand = Key.From };

    public static Construct Fact { get; } = new("a fact", "số liệu",
        Slot.Word(Key.Type, WordSet.FactType), Slot.Name(Key.ResultOf), Slot.Word(Key.Figure, WordSet.ResultFigure), Slot.Figure(Key.Digits), Slot.Name(Key.Unit),
        Slot.Figure(Key.Min), Slot.Figure(Key.Max), Slot.Figure(Key.MaxLength), Slot.Texts(Key.Choices), Slot.Flag(Key.Ordered), Slot.Flag(Key.Previous), Slot.LocalizedText(Key.Label),
        Slot.Text(Key.Column), Slot.Flag(Key.Sealed), Slot.Flag(Key.MayTighten))
    {
        Shorthand = Key.Type,
    };

    /// <summary>What every record of a list holds: a fact without a period before it and without rights of its own.</summary>
    public static Construct Field { get; } = new("a field of a list", "trường của danh sách",
        Slot.Word(Key.Type, WordSet.FactType), Slot.Figure(Key.Digits), Slot.Name(Key.Unit), Slot.Figure(Key.Min), Slot.Figure(Key.Max), Slot.Figure(Key.MaxLength),
        Slot.Texts(Key.Choices), Slot.Flag(Key.Ordered), Slot.LocalizedText(Key.Label), Slot.Text(Key.Column))
    {
        Shorthand = Key.Type,
    };

    public static Construct Records { get; } = new("a list of records", "danh sách",
        Slot.Figure(Key.AtMost), Slot.Name(Key.DatedBy), Slot.LocalizedText(Key.Label), Slot.Text(Key.Column), Slot.Flag(Key.Sealed),
        Slot.Flag(Key.MayTighten), Slot.Table(Key.Fields, () => Field));

    public static Construct ParameterRow { get; } = new("a row of a parameter", "dòng của định mức",
        Slot.Names(Key.When), Slot.Figure(Key.From), Slot.Figure(Key.To), Slot.Expression(Key.Value), Slot.Expression(Key.Otherwise));

    public static Construct Parameter { get; } = new("a parameter", "định mức",
        Slot.Expression(Key.By), Slot.Expression(Key.Date), Slot.Name(Key.Unit), Slot.Elements(Key.Values, () => ParameterRow), Slot.Flag(Key.Sealed), Slot.Flag(Key.MayTighten));

    public static Construct ZeroWhen { get; } = new("a zero event", "trường hợp chấm 0 điểm", Slot.Expression(Key.When), Slot.LocalizedText(Key.Title)) { Shorthand = Key.When };

    public static Construct Combination { get; } = new("a way to combine", "cách tổng hợp",
        Slot.Word(Key.Kind, WordSet.Combination), Slot.Figure(Key.AtLeast)) { Shorthand = Key.Kind };

    public static Construct GroupLevel { get; } = new("a level of a group", "mức của nhóm",
        Slot.Text(Key.Level), Slot.Figure(Key.AtLeast), Slot.Figure(Key.From), Slot.Figure(Key.MoreThan), Slot.Figure(Key.AtMost), Slot.Figure(Key.To), Slot.Figure(Key.Below), Slot.Figure(Key.Is),
        Slot.Flag(Key.Otherwise));

    public static Construct Group { get; } = new("a group", "nhóm",
        Slot.Name(Key.Id), Slot.Text(Key.Code), Slot.LocalizedText(Key.Title), Slot.Text(Key.Citation), Slot.Figure(Key.Maximum), Slot.Figure(Key.Points), Slot.Figure(Key.Cap),
        Slot.Figure(Key.Weight), Slot.Figure(Key.Minimum), Slot.Expression(Key.Applies), Slot.WordOrFigure(Key.NotApplicable, WordSet.NotApplicable),
        Slot.Element(Key.ZeroWhen, () => ZeroWhen), Slot.Element(Key.Combine, () => Combination), Slot.Element(Key.Round, () => Rounding), Slot.Elements(Key.Levels, () => GroupLevel),
        Slot.Flag(Key.Sealed), Slot.Flag(Key.MayTighten), Slot.Flag(Key.MayAdd),
        Slot.Elements(Key.Criteria, () => Criterion!), Slot.Elements(Key.Groups, () => Group!));

    public static Construct KnockOut { get; } = new("a knock-out", "quy định dừng chấm", Slot.Text(Key.Grade, WordSet.NoGrade), Slot.Expression(Key.When)) { Shorthand = Key.Grade };

    public static Construct Level { get; } = new("a level", "mức điểm",
        Slot.Figure(Key.AtLeast), Slot.Figure(Key.From), Slot.Figure(Key.MoreThan), Slot.Figure(Key.AtMost), Slot.Figure(Key.To), Slot.Figure(Key.Below), Slot.Figure(Key.Is),
        Slot.Expression(Key.When), Slot.WordOrFigure(Key.Points, WordSet.OpenPoints), Slot.WordOrFigure(Key.Otherwise, WordSet.OpenPoints), Slot.Text(Key.Name));

    public static Construct Steps { get; } = new("a scoring by steps", "cách chấm theo bước",
        Slot.Expression(Key.Measure), Slot.Figure(Key.Base), Slot.Expression(Key.From), Slot.Figure(Key.ForEach), Slot.Figure(Key.Add), Slot.Word(Key.Direction, WordSet.Direction),
        Slot.Word(Key.Count, WordSet.StepCount), Slot.Figure(Key.Cap), Slot.Figure(Key.Otherwise));

    public static Construct Tally { get; } = new("a kind of cases", "loại trường hợp",
        Slot.Figure(Key.Points), Slot.Expression(Key.Per), Slot.Expression(Key.When), Slot.Figure(Key.Cap), Slot.Text(Key.Label));

    public static Construct JudgedLevel { get; } = new("a level to judge by", "mức đánh giá", Slot.Text(Key.Level), Slot.Figure(Key.Points));

    public static Construct Stage { get; } = new("a stage of judging", "vòng chấm", Slot.Text(Key.Stage, WordSet.Stage), Slot.Flag(Key.Counts)) { Shorthand = Key.Stage };

    public static Construct TableRow { get; } = new("a row of a table", "dòng của bảng quyết định",
        Slot.Cells(Key.When), Slot.WordOrFigure(Key.Points, WordSet.OpenPoints), Slot.WordOrFigure(Key.Otherwise, WordSet.OpenPoints), Slot.Figure(Key.Priority), Slot.Text(Key.Name));

    public static Construct DecisionTable { get; } = new("a decision table", "bảng quyết định",
        Slot.Cells(Key.Inputs), Slot.Word(Key.Hit, WordSet.HitPolicy), Slot.Elements(Key.Rows, () => TableRow));

    public static Construct Judged { get; } = new("scoring by people", "cách chấm của người chấm",
        Slot.Word(Key.Kind, WordSet.Judged), Slot.Figure(Key.Digits), Slot.Elements(Key.Levels, () => JudgedLevel), Slot.Elements(Key.Stages, () => Stage)) { Shorthand = Key.Kind };

    public static Construct Criterion { get; } = new("a criterion", "tiêu chí",
        Slot.Name(Key.Id), Slot.Text(Key.Code), Slot.LocalizedText(Key.Title), Slot.Text(Key.Citation), Slot.Word(Key.Provenance, WordSet.Provenance), Slot.Figure(Key.Points),
        Slot.Figure(Key.Lowest), Slot.Figure(Key.Weight), Slot.Figure(Key.MetAt), Slot.Flag(Key.Required), Slot.Expression(Key.Applies),
        Slot.WordOrFigure(Key.NotApplicable, WordSet.NotApplicable), Slot.Word(Key.Missing, WordSet.Missing), Slot.Element(Key.Round, () => Rounding),
        Slot.Element(Key.KnockOut, () => KnockOut), Slot.Flag(Key.Sealed), Slot.Flag(Key.MayTighten), Slot.Flag(Key.MayAdd), Slot.Expression(Key.Met), Slot.Expression(Key.Exceeded),
        Slot.Expression(Key.Measure), Slot.Elements(Key.Levels, () => Level), Slot.Expression(Key.Formula), Slot.Figure(Key.Maximum), Slot.Name(Key.Plugin),
        Slot.Table(Key.With, SlotKind.Expression), Slot.Element(Key.Steps, () => Steps),
        Slot.Elements(Key.Deduct, () => Tally), Slot.Elements(Key.Bonus, () => Tally), Slot.Element(Key.Judged, () => Judged), Slot.Element(Key.Table, () => DecisionTable),
        Slot.Elements(Key.Parts, () => Criterion!), Slot.Element(Key.Combine, () => Combination), Slot.Texts(Key.Evidence),
        Slot.WordOrFigure(Key.EvidenceNeeded, WordSet.EvidenceNeeded), Slot.Word(Key.WithoutEvidence, WordSet.WithoutEvidence));

    public static Construct Gate { get; } = new("a gate", "điều kiện xét",
        Slot.LocalizedText(Key.Title), Slot.Expression(Key.Require), Slot.Text(Key.GateOtherwise, WordSet.NoGrade));

    public static Construct Veto { get; } = new("a veto", "điều kiện không xét", Slot.LocalizedText(Key.Title), Slot.Expression(Key.When), Slot.Text(Key.Grade, WordSet.NoGrade));

    public static Construct Deduction { get; } = new("a deduction", "khoản trừ",
        Slot.LocalizedText(Key.Title), Slot.Figure(Key.Deduct), Slot.Expression(Key.Per), Slot.Expression(Key.When), Slot.Figure(Key.Cap), Slot.Flag(Key.Running));

    public static Construct Quota { get; } = new("a quota", "mức khống chế",
        Slot.Figure(Key.AtMost), Slot.Text(Key.Of), Slot.Word(Key.Mode, WordSet.RoundingMode), Slot.Figure(Key.Below), Slot.Figure(Key.Places),
        Slot.Flag(Key.PerCohort), Slot.Word(Key.Ties, WordSet.Ties));

    public static Construct RankKey { get; } = new("what subjects are compared by", "tiêu chuẩn so sánh", Slot.Expression(Key.Value), Slot.Word(Key.Order, WordSet.RankOrder)) { Shorthand = Key.Value };

    public static Construct Ranking { get; } = new("a ranking", "quy định xếp hạng",
        Slot.Element(Key.RankBy, () => RankKey), Slot.Elements(Key.ThenBy, () => RankKey), Slot.Figure(Key.Places), Slot.Figure(Key.Waiting), Slot.Texts(Key.Among),
        Slot.Flag(Key.PerCohort), Slot.Word(Key.Ties, WordSet.Ties));

    public static Construct Grade { get; } = new("a grade", "mức xếp loại",
        Slot.Text(Key.Grade), Slot.Flag(Key.Recognised), Slot.Flag(Key.AuthorityDecides), Slot.Expression(Key.When), Slot.Figure(Key.EveryGroup),
        Slot.Table(Key.GroupMinimum, SlotKind.Figure), Slot.Flag(Key.Otherwise), Slot.Element(Key.Quota, () => Quota), Slot.Flag(Key.Sealed), Slot.Flag(Key.MayTighten));

    public static Construct Withdrawal { get; } = new("a rule of withdrawal", "trường hợp thu hồi", Slot.Expression(Key.When), Slot.LocalizedText(Key.Title)) { Shorthand = Key.When };

    public static Construct Recognition { get; } = new("a recognition", "quy định công nhận",
        Slot.Text(Key.Reach), Slot.Figure(Key.After), Slot.Figure(Key.ValidFor), Slot.Figure(Key.AgainAfter), Slot.Elements(Key.Withdrawals, () => Withdrawal)) { Shorthand = Key.Reach };

    public static Construct Adjustment { get; } = new("an adjustment", "điều chỉnh xếp loại",
        Slot.LocalizedText(Key.Title), Slot.Expression(Key.When), Slot.Text(Key.GradeCap), Slot.Figure(Key.Drop));

    public static Construct Target { get; } = new("a target", "chỉ tiêu", Slot.Figure(Key.Deadline), Slot.Figure(Key.AtLeast), Slot.Text(Key.Reach));

    /// <summary>One record of a list, as a test gives it.</summary>
    public static Construct TestRecord { get; } = new("a record of a test", "bản ghi của trường hợp thử", Slot.Name(Key.Into), Slot.Table(Key.Facts, SlotKind.Text));

    public static Construct Test { get; } = new("a test", "trường hợp thử",
        Slot.Text(Key.Name), Slot.Figure(Key.AsOf), Slot.Table(Key.Facts, SlotKind.Text),
        Slot.Elements(Key.Records, () => TestRecord), new Slot(Key.Expect, SlotKind.Expectations));

    public static Construct Rubric { get; } = new("a rubric", "bộ tiêu chí",
        Slot.Figure(Key.Format), Slot.Text(Key.Rubric), Slot.Text(Key.Shared), Slot.Text(Key.Version), Slot.Name(Key.Extends), Slot.Name(Key.Language), Slot.LocalizedText(Key.Title),
        Slot.Text(Key.Citation), Slot.Word(Key.Provenance, WordSet.Provenance), Slot.Element(Key.Effective, () => Effective), Slot.Flag(Key.Sealed), Slot.Flag(Key.MayTighten),
        Slot.Flag(Key.MayAdd), Slot.Name(Key.Culture), Slot.Element(Key.Subject, () => Subject), Slot.Element(Key.Window, () => Window), Slot.Name(Key.Cohort), Slot.Element(Key.Round, () => Roundings),
        Slot.Elements(Key.Stages, () => Stage), Slot.Elements(Key.Import, () => Import), Slot.Table(Key.Units, SlotKind.LocalizedText), Slot.Table(Key.Facts, () => Fact), Slot.Table(Key.Records, () => Records), Slot.Expressions(Key.Require),
        Slot.Table(Key.Let, SlotKind.Expression), Slot.Table(Key.Parameters, () => Parameter), Slot.Elements(Key.Gates, () => Gate), Slot.Elements(Key.Groups, () => Group),
        Slot.Elements(Key.Criteria, () => Criterion), Slot.Figure(Key.Maximum), Slot.Figure(Key.Cap), Slot.Figure(Key.BonusCap), Slot.Element(Key.Combine, () => Combination),
        Slot.ElementsOf(Key.Additions, () => [Addition!]), Slot.ElementsOf(Key.Replacements, () => Changes), Slot.ElementsOf(Key.Removals, () => RemovalKinds),
        Slot.ElementsOf(Key.Tightenings, () => Changes), Slot.Elements(Key.Vetoes, () => Veto), Slot.Elements(Key.Deductions, () => Deduction),
        Slot.Elements(Key.Grades, () => Grade), Slot.Elements(Key.Adjust, () => Adjustment), Slot.Element(Key.Recognition, () => Recognition), Slot.Elements(Key.Targets, () => Target), Slot.Element(Key.Ranking, () => Ranking), Slot.Elements(Key.Tests, () => Test));

    /// <summary>What an overlay adds, and where: into a group, after a member.</summary>
    public static Construct Addition { get; } = new("an addition", "phần bổ sung",
        Slot.Name(Key.Into), Slot.Text(Key.After), Slot.Table(Key.Units, SlotKind.LocalizedText), Slot.Table(Key.Facts, () => Fact), Slot.Table(Key.Records, () => Records), Slot.Expressions(Key.Require), Slot.Table(Key.Let, SlotKind.Expression),
        Slot.Table(Key.Parameters, () => Parameter), Slot.Elements(Key.Gates, () => Gate), Slot.Elements(Key.Groups, () => Group), Slot.Elements(Key.Criteria, () => Criterion),
        Slot.Elements(Key.Levels, () => Level), Slot.Elements(Key.Vetoes, () => Veto), Slot.Elements(Key.Deductions, () => Deduction), Slot.Elements(Key.Grades, () => Grade),
        Slot.Elements(Key.Adjust, () => Adjustment), Slot.Elements(Key.Targets, () => Target));

    /// <summary>What <c>replace</c> and <c>tighten</c> change: the first key names the target, the others are new values.</summary>
    public static ImmutableArray<Construct> Changes { get; } =
    [
        Change("a changed level", "mức điểm được sửa", Key.LevelAt, Level),
        Change("a changed criterion", "tiêu chí được sửa", Key.Criterion, Criterion),
        Change("a changed group", "nhóm được sửa", Key.Group, Group),
        Change("a changed fact", "số liệu được sửa", Key.Fact, Fact),
        Change("a changed parameter", "định mức được sửa", Key.Parameter, Parameter),
        Change("a changed named expression", "biểu thức được sửa", Key.NamedExpression, new Construct(new Message("", ""), Slot.Expression(Key.Value))),
        new("a changed grade", "mức xếp loại được sửa", Grade.Slots),
    ];

    /// <summary>What <c>remove</c> takes away: the first key names it.</summary>
    public static ImmutableArray<Construct> RemovalKinds { get; } =
    [
        new("a removed level", "mức điểm bị bỏ", Slot.Name(Key.LevelAt)),
        new("a removed criterion", "tiêu chí bị bỏ", Slot.Name(Key.Criterion)),
        new("a removed group", "nhóm bị bỏ", Slot.Name(Key.Group)),
        new("a removed fact", "số liệu bị bỏ", Slot.Name(Key.Fact)),
        new("a removed parameter", "định mức bị bỏ", Slot.Name(Key.Parameter)),
        new("a removed named expression", "biểu thức bị bỏ", Slot.Name(Key.NamedExpression)),
        new("a removed grade", "mức xếp loại bị bỏ", Slot.Text(Key.Grade)),
    ];

    /// <summary>The change whose target is under a key.</summary>
    public static Construct ChangeOf(Key target) => Changes.First(c => c.Slots[0].Key == target);

    /// <summary>The removal whose target is under a key.</summary>
    public static Construct RemovalOf(Key target) => RemovalKinds.First(c => c.Slots[0].Key == target);

    /// <summary>Constructs whose keys an author may have put in the wrong one.</summary>
    public static ImmutableArray<Construct> WithManyKeys { get; } = [Rubric, Group, Criterion, Fact, Level, Steps, Grade];

    private static Construct Change(string english, string vietnamese, Key target, Construct changed) => new(english, vietnamese, [Slot.Name(target), .. changed.Slots]);
}
