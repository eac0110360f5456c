using System.Collections.Immutable;
using RubricEngine.Columns;
using RubricEngine.Evaluation;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>
/// The results of one rubric on a table, column by column: what was asked for and nothing else. Immutable and safe on any number of
/// threads until it is disposed.
/// </summary>
/// <remarks>
/// Disposing is optional: it gives the memory of the results to the next table of the same compiled rubric, of which a rubric keeps
/// up to 256 MiB. Who evaluates table after table saves the system's fresh pages by it, which cost a good part of what the evaluation does.
/// </remarks>
/// <example>
/// <code>
/// FactTable facts = rubric.NewTable(3).SetSubjects(["A", "B", "C"]).SetColumn("loans", [1_000, 2_000, 3_000]).SetColumn("members", [500, 500, 0], known: [true, true, false]).Build();
/// using AssessmentTable table = rubric.EvaluateBatch(facts, new BatchOptions { MaxDegreeOfParallelism = 2 });
/// BoundsColumn points = table.Points;
/// NumberColumn met = table.Met;
/// for (int row = 0; row &lt; table.Rows; row++) Console.WriteLine($"{points[row]}, {met[row]} met");
/// foreach (GroupColumns group in table.Groups) Console.WriteLine($"{group.Group.Path}: {group.Points[0]}");
/// foreach (CriterionColumns criterion in table.Criteria) Console.WriteLine($"{criterion.Criterion.Path}: {criterion.Status(0)}");
/// </code>
/// </example>
public sealed class AssessmentTable : IDisposable
{
    private readonly Plan _plan;
    private readonly ImmutableArray<OutputColumn> _columns;
    private readonly ColumnHeap _heap;
    private readonly CallFaults _callFaults;
    private readonly BoundsColumn? _points, _maximum;
    private readonly ImmutableArray<NumberColumn> _possible;
    private readonly NumberColumn? _outcome, _met, _applicable, _unknown;

    /// <param name="rubric">The rubric.</param>
    /// <param name="facts">The data.</param>
    /// <param name="asked">What was computed.</param>
    /// <param name="plan">A plan whose outputs have the numbers of the columns as places.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="heap">Where the columns have their memory.</param>
    /// <param name="callFaults">Why calls have no answer.</param>
    internal AssessmentTable(Rubric rubric, FactTable facts, AssessmentOutputs asked, Plan plan, ImmutableArray<OutputColumn> columns, ColumnHeap heap, CallFaults callFaults)
    {
        (Rubric, Facts, Outputs, _plan, _columns, _heap, _callFaults) = (rubric, facts, asked, plan, columns, heap, callFaults);
        PlanOutputs outputs = plan.Outputs;
        NumberColumn? scored = Column(outputs.Scored.Index);
        _points = BoundsOf(outputs.Points, scored);
        _maximum = BoundsOf(outputs.Maximum, null);
        _outcome = Column(outputs.Outcome.Index);
        _met = Column(outputs.Met.Index);
        _applicable = Column(outputs.Applicable.Index);
        _unknown = Column(outputs.Unknown.Index);
        _possible = _outcome is null ? [] : [.. outputs.Possible.Select(p => Column(p.Index)!)];
        Groups = [.. outputs.Groups.Select(g => new GroupColumns(g.Group, BoundsOf(g.Points, scored)!, BoundsOf(g.Maximum, null)!, Column(g.MinimumMet.True.Index)!, Column(g.MinimumMet.False.Index)!))];
        Criteria = [.. outputs.Criteria.Select(CriterionOf)];
    }

    /// <summary>The rubric.</summary>
    public Rubric Rubric { get; }

    /// <summary>The data.</summary>
    public FactTable Facts { get; }

    /// <summary>What was asked for.</summary>
    public AssessmentOutputs Outputs { get; }

    /// <summary>How many subjects there are.</summary>
    public int Rows => Facts.Rows;

    /// <summary>The total that completions of each row can have; none where nothing was scored or a knock-out struck.</summary>
    /// <exception cref="InvalidOperationException">It was not asked for; so for every other column.</exception>
    public BoundsColumn Points => Asked(_points, AssessmentOutputs.Points);

    /// <summary>The maximum after exclusions.</summary>
    public BoundsColumn Maximum => Asked(_maximum, AssessmentOutputs.Maximum);

    /// <summary>Criteria known to count as met.</summary>
    public NumberColumn Met => Asked(_met, AssessmentOutputs.Counts);

    /// <summary>Criteria not known to be left out.</summary>
    public NumberColumn Applicable => Asked(_applicable, AssessmentOutputs.Counts);

    /// <summary>Criteria whose status is unknown.</summary>
    public NumberColumn Unknown => Asked(_unknown, AssessmentOutputs.Counts);

    /// <summary>All groups, outer before inner, in order; empty where they were not asked for.</summary>
    public ImmutableArray<GroupColumns> Groups { get; }

    /// <summary>All criteria in order; empty where they were not asked for.</summary>
    public ImmutableArray<CriterionColumns> Criteria { get; }

    /// <summary>How the assessment of a row ended.</summary>
    public Outcome Outcome(int row) => (Outcome)(int)Asked(_outcome, AssessmentOutputs.Grade)[row];

    /// <summary>Every grade still possible in a row, best first; null stands for no grade.</summary>
    public ImmutableArray<Grade?> Possible(int row)
    {
        Asked(_outcome, AssessmentOutputs.Grade);
        return [.. _possible.Select((column, i) => (IsPossible: !column[row].IsZero, Grade: i < Rubric.Grades.Length ? Rubric.Grades[i] : null)).Where(g => g.IsPossible).Select(g => g.Grade)];
    }

    /// <summary>The grade of a row where it is decided; else null.</summary>
    public Grade? Grade(int row) => Possible(row) is [var only] ? only : null;

    /// <summary>What is wrong with the data of a row, then what unknown criteria lack. What a function failed at is named by the function, with brackets.</summary>
    public ImmutableArray<Fault> FaultsOf(int row)
    {
        if (!Outputs.HasFlag(AssessmentOutputs.Faults)) throw NotAsked(AssessmentOutputs.Faults);
        ImmutableArray<Fault> bad = Facts.FaultsOf(row);
        var values = new RowValues(_columns, row);
        var lacking = new List<Fault>();
        foreach (PlanFault fault in _plan.Outputs.Faults)
        {
            int items = fault.List < 0 ? 1 : LengthOf(fault.List, row);
            for (int item = 0; item < items; item++)
            {
                string key = fault.List < 0 ? fault.Fact : $"{_plan.Inputs[_plan.Lists[fault.List].Input].Key}[{item + 1}].{fault.Fact}";
                if (values.Holds(fault.Present, item) && (fault.Input < 0 || !IsIn(bad, key))) lacking.Add(new Fault(key, fault.List < 0 ? ReasonOf(fault, row) : UnknownReason.Missing(key), null));
            }
        }
        return [.. bad, .. lacking.DistinctBy(f => f.Subject)];
    }

    /// <summary>
    /// Gives the memory of the results back. Nobody may be reading them any more: what is read afterwards throws
    /// <see cref="ObjectDisposedException"/>, and a span that was taken before shows other results.
    /// </summary>
    public void Dispose() => _heap.Release();

    /// <summary>A row as engines are compared by. Everything was asked for.</summary>
    internal PlanAssessment Row(int row)
    {
        RecordInputs inputs = RecordEncoder.Encode(_plan, Facts.Record(row));
        for (int input = 0; input < inputs.CallFaults.Length; input++) inputs.CallFaults[input] = _callFaults[input, row];
        return PlanAssessment.Read(_plan, Rubric.Grades, new RowValues(_columns, row), inputs);
    }

    private UnknownReason ReasonOf(PlanFault fault, int row) => fault.Function is { } function
        ? _callFaults[fault.Input, row]!.ReasonOf(function.Signature.Name, function.Plugin)
        : fault.Reason!;

    private int LengthOf(int list, int row) => Facts.Find(_plan.Inputs[_plan.Lists[list].Input].Key) is ListColumn column ? column.Lengths[row] : 0;

    private static bool IsIn(ImmutableArray<Fault> faults, string key)
    {
        foreach (Fault fault in faults)
            if (fault.Fact == key) return true;
        return false;
    }

    private NumberColumn? Column(int place) => place < 0 ? null : new NumberColumn(_columns[place], Rows);

    private BoundsColumn? BoundsOf(PlanBounds bounds, NumberColumn? present) => bounds.Low.Numerator.Index < 0 ? null : new BoundsColumn(
        Column(bounds.Low.Numerator.Index)!, Column(bounds.Low.Denominator.Index)!, Column(bounds.High.Numerator.Index)!, Column(bounds.High.Denominator.Index)!, present);

    private CriterionColumns CriterionOf(PlanCriterion criterion) => new(criterion.Criterion, Column(criterion.Status.Index)!,
        BoundsOf(criterion.Points, Column(criterion.HasPoints.Index))!, BoundsOf(criterion.Maximum, null)!, [.. criterion.Parts.Select(CriterionOf)]);

    private static T Asked<T>(T? column, AssessmentOutputs output) where T : class => column ?? throw NotAsked(output);

    private static InvalidOperationException NotAsked(AssessmentOutputs output) => new($"{nameof(AssessmentOutputs)}.{output} was not asked for");
}
