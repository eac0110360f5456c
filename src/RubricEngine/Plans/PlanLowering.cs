using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>
/// Model → Plan. Scales, conversions, what is missing, bounds and policies become integers and bits; a rule of the language is
/// written here once for all fast engines.
/// </summary>
internal sealed class PlanLowering
{
    private readonly Dictionary<Rubric, RubricLowering> _others = [];
    private readonly HashSet<int> _judgements = [];
    private readonly Dictionary<Window, (PlanNumber, PlanNumber)> _windows = [];
    private int? _assessmentDate;

    private PlanLowering()
    {
        Readings = new ReadingBuilder(new PlanBuilder());
        Inputs = new InputLowering(Readings);
        Cohorts = new CohortLowering(this);
        Calls = new CallLowering(this);
    }

    public ReadingBuilder Readings { get; }

    public InputLowering Inputs { get; }

    public CohortLowering Cohorts { get; }

    public CallLowering Calls { get; }

    public StageLowering Stages { get; } = new();

    /// <summary>The input of the assessment date.</summary>
    public int AssessmentDate => _assessmentDate ??= Inputs.Of(PlanInput.AssessmentDate, DateType.Default);

    /// <summary>The same, or -1 where nothing has read it.</summary>
    public int AssessmentDateOrNone => _assessmentDate ?? -1;

    private PlanBuilder Plan => Readings.Plan;

    public static Plan Lower(Rubric rubric)
    {
        var lowering = new PlanLowering();
        PlanOutputs outputs = new RubricLowering(lowering, rubric, null).Outputs();
        ImmutableArray<PlanStage> stages = lowering.Stages.Finish(lowering.Plan);
        return PlanRewriting.Finish(DeadParts.Remove(lowering.Plan.Build(outputs, stages)));
    }

    /// <summary>The result of another rubric for the same subject.</summary>
    public PlanOutputs OtherResult(RubricResult result)
    {
        if (!_others.TryGetValue(result.Rubric, out RubricLowering? other))
            _others.Add(result.Rubric, other = new RubricLowering(this, result.Rubric, result.Rubric.Id));
        return other.Outputs();
    }

    /// <summary>Remembers that an input is a judgement, which is not missing but not given yet.</summary>
    public int Judgement(int input)
    {
        _judgements.Add(input);
        return input;
    }

    public bool IsJudgement(int input) => _judgements.Contains(input);

    public PlanInput FieldOf(int list, int field) => Plan.Lists[list].Fields[field];

    /// <summary>The first and last day of the window that the assessment date falls into: of those that have started by then, the last.</summary>
    public (PlanNumber From, PlanNumber To) WindowOf(Window window)
    {
        if (_windows.TryGetValue(window, out (PlanNumber, PlanNumber) known)) return known;
        // A window may start in the year before; of the years of the calendar and those beside it, each has its own.
        int first = DateType.Default.From.Year - 1, last = DateType.Default.To.Year + 1;
        PlanTable<BigInteger> starts = Days(first, last, window.StartOf), ends = Days(first, last, window.EndIn);
        PlanNumber day = ((PlaceReading)Inputs.Read(AssessmentDate)).Low;
        PlanNumber year = Plan.Subtract(Plan.Number(new DatePart(day, DateFigure.Year)), Plan.Constant(first));
        PlanNumber after = Plan.Add(year, Plan.One), before = Plan.Subtract(year, Plan.One);
        PlanNumber Start(PlanNumber at) => Plan.Number(new NumberEntry(at, starts));
        PlanBit isAfter = Plan.AtMost(Start(after), day), isThis = Plan.AtMost(Start(year), day);
        PlanNumber at = Plan.Choose(isAfter, after, Plan.Choose(isThis, year, before));
        return _windows[window] = (Start(at), Plan.Number(new NumberEntry(at, ends)));
    }

    private static PlanTable<BigInteger> Days(int first, int last, Func<int, DateOnly> day) =>
        new([.. Enumerable.Range(first, last - first + 1).Select(y => new BigInteger(day(y).DayNumber))]);
}
