using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>The fields of an assessment as a plan computes them, whichever engine did: what engines are compared by.</summary>
internal sealed record PlanAssessment
{
    public required Outcome Outcome { get; init; }

    public required ImmutableArray<Grade?> Possible { get; init; }

    public required Bounds? Points { get; init; }

    public required Bounds Maximum { get; init; }

    public required int Met { get; init; }

    public required int Applicable { get; init; }

    public required int Unknown { get; init; }

    public required ImmutableArray<GroupFigures> Groups { get; init; }

    public required ImmutableArray<CriterionFigures> Criteria { get; init; }

    /// <summary>What is lacking and what breaks a requirement; not the bad data, which are known before.</summary>
    public required ImmutableArray<(string? Fact, string Kind)> Faults { get; init; }

    /// <param name="plan">The plan.</param>
    /// <param name="grades">The grades of the rubric, in order.</param>
    /// <param name="values">What the nodes came to.</param>
    /// <param name="inputs">The record.</param>
    public static PlanAssessment Read(Plan plan, ImmutableArray<Grade> grades, IPlanValues values, RecordInputs inputs)
    {
        PlanOutputs outputs = plan.Outputs;
        bool scored = values[outputs.Scored];
        return new PlanAssessment
        {
            Outcome = (Outcome)(int)values[outputs.Outcome],
            Possible = [.. outputs.Possible.Select((bit, i) => (IsPossible: values[bit], Grade: i < grades.Length ? grades[i] : null)).Where(g => g.IsPossible).Select(g => g.Grade)],
            Points = scored ? Of(outputs.Points, values) : null,
            Maximum = Of(outputs.Maximum, values),
            Met = (int)values[outputs.Met],
            Applicable = (int)values[outputs.Applicable],
            Unknown = (int)values[outputs.Unknown],
            Groups = [.. outputs.Groups.Select(g => new GroupFigures(g.Group, scored ? Of(g.Points, values) : null, Of(g.Maximum, values), Of(g.MinimumMet, values)))],
            Criteria = [.. outputs.Criteria.Select(c => Of(c, values))],
            Faults = [.. FaultsOf(plan, values, inputs)],
        };
    }

    /// <summary>What is lacking and what breaks a requirement.</summary>
    public static IEnumerable<(string? Fact, string Kind)> FaultsOf(Plan plan, IPlanValues values, RecordInputs inputs) =>
        plan.Outputs.Faults.SelectMany(f => Of(f, plan, values, inputs));

    private static IEnumerable<(string? Fact, string Kind)> Of(PlanFault fault, Plan plan, IPlanValues values, RecordInputs inputs)
    {
        if (fault.List < 0)
        {
            if (!values[fault.Present] || (fault.Input >= 0 && inputs.States[fault.Input] != DatumState.Missing)) return [];
            return [(fault.Fact, fault.Function is null ? fault.Reason!.Kind : inputs.CallFaults[fault.Input]!.ReasonKind)];
        }
        InputCells items = inputs.Lists[fault.List];
        string list = plan.Inputs[plan.Lists[fault.List].Input].Key;
        return Enumerable.Range(0, items.Rows).Where(i => values.Holds(fault.Present, i) && items.IsMissing(i, fault.Input))
            .Select(i => ((string?)$"{list}[{i + 1}].{fault.Fact}", fault.Reason!.Kind));
    }

    private static CriterionFigures Of(PlanCriterion criterion, IPlanValues values) => new(
        criterion.Criterion, (CriterionStatus)(int)values[criterion.Status], values[criterion.HasPoints] ? Of(criterion.Points, values) : null,
        Of(criterion.Maximum, values), [.. criterion.Parts.Select(p => Of(p, values))]);

    private static Bounds Of(PlanBounds bounds, IPlanValues values) => new(Of(bounds.Low, values), Of(bounds.High, values));

    private static Rational Of(PlanFraction fraction, IPlanValues values) => new(values[fraction.Numerator], values[fraction.Denominator]);

    private static Truth Of(PlanTruth truth, IPlanValues values) => values[truth.True] ? Truth.True : values[truth.False] ? Truth.False : Truth.Unknown;
}

/// <summary>What a group came to.</summary>
internal sealed record GroupFigures(CriterionGroup Group, Bounds? Points, Bounds Maximum, Truth MinimumMet);

/// <summary>What a criterion or part came to.</summary>
internal sealed record CriterionFigures(Criterion Criterion, CriterionStatus Status, Bounds? Points, Bounds Maximum, ImmutableArray<CriterionFigures> Parts);
