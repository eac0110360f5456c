using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>
/// The result of one rubric on one record: a buffer that may be used for record after record, so that nothing is allocated.
/// It holds the last record's result. Not safe for several threads at once: each has its own.
/// </summary>
/// <example>
/// <code>
/// RecordAssessment result = rubric.Evaluate(new Dictionary&lt;string, object?> { ["loans"] = 1_000 });
/// foreach (RecordGroup group in result.Groups) Console.WriteLine($"{group.Group.Path}: {group.Points}");
/// foreach (RecordCriterion criterion in result.Criteria)
///     // Without an allocation: both ends as integers over one scale.
///     if (criterion.TryGetPoints(out ScaledBounds points)) Console.WriteLine($"{criterion.Criterion.Path}: {points.Low}/{points.Scale}");
/// foreach (RecordFault fault in result.Faults) Console.WriteLine($"{fault.Fact} is {fault.Kind}");
/// </code>
/// </example>
public sealed class RecordAssessment
{
    private readonly RecordEngine _engine;
    private readonly PlanOutputs _outputs;
    private readonly ImmutableArray<RecordCriterion> _criteria;
    private readonly ImmutableArray<RecordGroup> _groups;
    private readonly WordBounds? _points;
    private readonly bool _hasScored;

    internal RecordAssessment(RecordEngine engine)
    {
        _engine = engine;
        _outputs = engine.Program.Plan.Outputs;
        _hasScored = (Outputs & (AssessmentOutputs.Points | AssessmentOutputs.Groups)) != 0;
        Reading = new RecordReading(engine.Fields);
        Values = engine.Program.NewValues();
        _points = WordsOf(_outputs.Points);
        _criteria = [.. Flat(_outputs.Criteria).Select(c => new RecordCriterion(this, c))];
        _groups = [.. _outputs.Groups.Select(g => new RecordGroup(this, g))];
    }

    /// <summary>The rubric.</summary>
    public Rubric Rubric => _engine.Rubric;

    /// <summary>What was computed. Reading anything else is an <see cref="InvalidOperationException"/>.</summary>
    public AssessmentOutputs Outputs => _engine.Outputs;

    /// <summary>How it ended.</summary>
    public Outcome Outcome => (Outcome)Word(Asked(_outputs.Outcome, AssessmentOutputs.Grade));

    /// <summary>The grade where it is decided; else null.</summary>
    public Grade? Grade => Decided && _outputs.Possible.IndexOf(Only) is var place && place < Rubric.Grades.Length ? Rubric.Grades[place] : null;

    /// <summary>Whether one grade, or none, is the only possibility.</summary>
    public bool Decided
    {
        get
        {
            Require(AssessmentOutputs.Grade);
            int count = 0;
            foreach (PlanBit bit in _outputs.Possible) count += Holds(bit) ? 1 : 0;
            return count == 1;
        }
    }

    /// <summary>Every grade still possible, best first; null stands for no grade.</summary>
    public ImmutableArray<Grade?> Possible =>
        [.. Enumerable.Range(0, Asked(_outputs, AssessmentOutputs.Grade).Possible.Length).Where(i => Holds(_outputs.Possible[i])).Select(i => i < Rubric.Grades.Length ? Rubric.Grades[i] : null)];

    /// <summary>Whether anything was scored: no gate failed, nothing knocked the subject out.</summary>
    public bool IsScored => Holds(_hasScored ? _outputs.Scored : throw NotAsked(AssessmentOutputs.Points));

    /// <summary>The total that completions can have; null where nothing was scored.</summary>
    public Bounds? Points => Asked(IsScored, AssessmentOutputs.Points) ? Of(_outputs.Points) : null;

    /// <summary>The maximum after exclusions.</summary>
    public Bounds Maximum => Of(Asked(_outputs.Maximum, AssessmentOutputs.Maximum));

    /// <summary>Criteria known to count as met.</summary>
    public int Met => (int)Word(Asked(_outputs.Met, AssessmentOutputs.Counts));

    /// <summary>Criteria not known to be left out.</summary>
    public int Applicable => (int)Word(Asked(_outputs.Applicable, AssessmentOutputs.Counts));

    /// <summary>Criteria whose status is unknown.</summary>
    public int Unknown => (int)Word(Asked(_outputs.Unknown, AssessmentOutputs.Counts));

    /// <summary>All groups, outer before inner, in order; without the whole.</summary>
    public ImmutableArray<RecordGroup> Groups => Asked(_groups, AssessmentOutputs.Groups);

    /// <summary>All criteria in order, each followed by its parts.</summary>
    public ImmutableArray<RecordCriterion> Criteria => Asked(_criteria, AssessmentOutputs.Criteria);

    /// <summary>Bad data, then what open criteria lack; each field once. What a function failed at is named by the function, with brackets.</summary>
    public IEnumerable<RecordFault> Faults => Asked(Reading, AssessmentOutputs.Faults).Faults.Select(f => new RecordFault(f.Key, f.Kind))
        .Concat(PlanAssessment.FaultsOf(_engine.Program.Plan, Values, Reading.Inputs).Select(f => new RecordFault(f.Fact, f.Kind)).DistinctBy(f => f.Subject));

    internal RecordEngine Engine => _engine;

    internal RecordReading Reading { get; }

    internal RecordValues Values { get; }

    private PlanBit Only => _outputs.Possible.First(Holds);

    /// <summary>The total as integers, without allocating; false where nothing was scored or 64 bits do not hold it.</summary>
    public bool TryGetPoints(out ScaledBounds points)
    {
        points = default;
        return Asked(IsScored, AssessmentOutputs.Points) && TryGet(_points, out points);
    }

    internal bool Holds(PlanBit bit) => Values[bit];

    internal long Word(PlanNumber number) => Values.Numbers[Values.Layout.PlaceOf(number.Index)];

    internal Bounds Of(PlanBounds bounds) => new(new Rational(Values[bounds.Low.Numerator], Values[bounds.Low.Denominator]), new Rational(Values[bounds.High.Numerator], Values[bounds.High.Denominator]));

    /// <summary>Reads bounds; false where 64 bits do not hold them.</summary>
    internal bool TryGet(WordBounds? bounds, out ScaledBounds points)
    {
        points = default;
        return bounds is not null && bounds.TryRead(Values.Numbers, out points);
    }

    internal WordBounds? WordsOf(PlanBounds bounds) => WordBounds.Of(bounds, Values.Layout);

    private T Asked<T>(T value, AssessmentOutputs output)
    {
        Require(output);
        return value;
    }

    private void Require(AssessmentOutputs output)
    {
        if ((Outputs & output) == 0) throw NotAsked(output);
    }

    private static InvalidOperationException NotAsked(AssessmentOutputs output) => new($"{nameof(AssessmentOutputs)}.{output} was not asked for");

    private static IEnumerable<PlanCriterion> Flat(IEnumerable<PlanCriterion> criteria) => criteria.SelectMany(c => Flat(c.Parts).Prepend(c));
}
