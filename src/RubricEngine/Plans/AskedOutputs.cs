using System.Collections.Immutable;
using RubricEngine.Results;

namespace RubricEngine.Plans;

/// <summary>The outputs of a plan that are asked for. What is not asked for has the place -1.</summary>
internal static class AskedOutputs
{
    /// <summary>The places of the nodes that are asked for; in the same order for every plan of a rubric.</summary>
    public static ImmutableArray<int> Places(PlanOutputs outputs, AssessmentOutputs asked)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        Map(outputs, asked, place =>
        {
            places.Add(place);
            return place;
        });
        return places.ToImmutable();
    }

    /// <summary>The plan computed for what is asked for and nothing else: whatever else it has for outputs is a constant.</summary>
    public static Plan Only(Plan plan, AssessmentOutputs asked)
    {
        if (asked == AssessmentOutputs.All) return DeadParts.Remove(plan);
        ImmutableArray<PlanStep>.Builder steps = plan.Steps.ToBuilder();
        int nothing = PlaceOf(new BitConstant(false), IntegerRange.OfBit), one = PlaceOf(new NumberConstant(1), IntegerRange.Exactly(1));
        PlanOutputs outputs = PlanRoots.Map(Map(plan.Outputs, asked, place => place), b => b.Index < 0 ? new(nothing) : b, n => n.Index < 0 ? new(one) : n);
        var only = new Plan(plan.Inputs, plan.Lists, plan.Texts, steps.ToImmutable(), plan.Stages, outputs with { Excluded = plan.Outputs.Excluded });
        return DeadParts.Remove(only.With(only.Stages, only.Outputs with { Shortcuts = Needed(plan.Outputs.Shortcuts, DeadParts.Asked(only)) }));

        int PlaceOf(PlanNode node, IntegerRange range)
        {
            for (int i = 0; i < plan.Steps.Length; i++)
                if (plan.Steps[i].Node == node) return i;
            steps.Add(new PlanStep(node, range, -1));
            return steps.Count - 1;
        }
    }

    /// <summary>The shortcuts to nodes that are computed at all.</summary>
    private static ImmutableArray<PlanShortcut> Needed(ImmutableArray<PlanShortcut> shortcuts, IReadOnlySet<int> asked) =>
    [
        .. shortcuts.Select(s => s with { Bits = [.. s.Bits.Where(b => asked.Contains(b.Long.Index))], Numbers = [.. s.Numbers.Where(n => asked.Contains(n.Long.Index))] }).Where(s => s.Nodes.Any()),
    ];

    /// <summary>The outputs with other places.</summary>
    public static PlanOutputs Map(PlanOutputs outputs, AssessmentOutputs asked, Func<int, int> place)
    {
        return new PlanOutputs
        {
            Scored = Bit(outputs.Scored, asked.HasFlag(AssessmentOutputs.Points) || asked.HasFlag(AssessmentOutputs.Groups)),
            Points = Bounds(outputs.Points, asked.HasFlag(AssessmentOutputs.Points)),
            Maximum = Bounds(outputs.Maximum, asked.HasFlag(AssessmentOutputs.Maximum)),
            Possible = [.. outputs.Possible.Select(p => Bit(p, asked.HasFlag(AssessmentOutputs.Grade)))],
            Outcome = Number(outputs.Outcome, asked.HasFlag(AssessmentOutputs.Grade)),
            Met = Number(outputs.Met, asked.HasFlag(AssessmentOutputs.Counts)),
            Applicable = Number(outputs.Applicable, asked.HasFlag(AssessmentOutputs.Counts)),
            Unknown = Number(outputs.Unknown, asked.HasFlag(AssessmentOutputs.Counts)),
            Groups = asked.HasFlag(AssessmentOutputs.Groups) ? [.. outputs.Groups.Select(Group)] : [],
            Criteria = asked.HasFlag(AssessmentOutputs.Criteria) ? [.. outputs.Criteria.Select(Criterion)] : [],
            Faults = asked.HasFlag(AssessmentOutputs.Faults) ? [.. outputs.Faults.Select(f => f with { Present = Bit(f.Present, true) })] : [],
        };

        PlanBit Bit(PlanBit bit, bool isAsked) => new(isAsked ? place(bit.Index) : -1);

        PlanNumber Number(PlanNumber number, bool isAsked) => new(isAsked ? place(number.Index) : -1);

        PlanFraction Fraction(PlanFraction fraction, bool isAsked) => new(Number(fraction.Numerator, isAsked), Number(fraction.Denominator, isAsked));

        PlanBounds Bounds(PlanBounds bounds, bool isAsked) => new(Fraction(bounds.Low, isAsked), Fraction(bounds.High, isAsked));

        PlanGroup Group(PlanGroup group) => group with
        {
            Points = Bounds(group.Points, true),
            Maximum = Bounds(group.Maximum, true),
            MinimumMet = new PlanTruth(Bit(group.MinimumMet.True, true), Bit(group.MinimumMet.False, true)),
        };

        PlanCriterion Criterion(PlanCriterion criterion) => criterion with
        {
            Status = Number(criterion.Status, true),
            HasPoints = Bit(criterion.HasPoints, true),
            Points = Bounds(criterion.Points, true),
            Maximum = Bounds(criterion.Maximum, true),
            Parts = asked.HasFlag(AssessmentOutputs.Parts) ? [.. criterion.Parts.Select(Criterion)] : [],
        };
    }
}
