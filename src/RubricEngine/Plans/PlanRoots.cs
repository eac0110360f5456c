using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>The nodes that a plan is computed for, and the same outputs at other places.</summary>
internal static class PlanRoots
{
    /// <summary>The places of all roots: first those of stages, then those of the outputs in the order of the rubric, last what is excluded and shortcuts.</summary>
    public static ImmutableArray<int> Of(Plan plan)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        PlanBit Bit(PlanBit bit) { places.Add(bit.Index); return bit; }
        PlanNumber Number(PlanNumber number) { places.Add(number.Index); return number; }
        foreach (PlanStage stage in plan.Stages) Map(stage, Bit, Number);
        Map(plan.Outputs, Bit, Number);
        return places.ToImmutable();
    }

    /// <summary>The places of what a stage takes.</summary>
    public static ImmutableArray<int> Of(PlanStage stage)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        Map(stage, bit => { places.Add(bit.Index); return bit; }, number => { places.Add(number.Index); return number; });
        return places.ToImmutable();
    }

    public static PlanStage Map(PlanStage stage, Func<PlanBit, PlanBit> bit, Func<PlanNumber, PlanNumber> number) => stage switch
    {
        PlanCohortFigure figure => figure with
        {
            By = figure.By is { } by ? new PlanCohortKey(number(by.Value), bit(by.Known)) : null,
            Where = Map(figure.Where, bit),
            Value = Map(figure.Value, number),
            Known = bit(figure.Known),
        },
        PlanCall call => call with { Arguments = [.. call.Arguments.Select(number)], Asked = bit(call.Asked) },
        _ => throw new InvalidOperationException($"unexpected stage {stage.GetType().Name}"),
    };

    public static PlanOutputs Map(PlanOutputs outputs, Func<PlanBit, PlanBit> bit, Func<PlanNumber, PlanNumber> number) => new()
    {
        Criteria = [.. outputs.Criteria.Select(c => Map(c, bit, number))],
        Groups = [.. outputs.Groups.Select(g => g with { Points = Map(g.Points, number), Maximum = Map(g.Maximum, number), MinimumMet = Map(g.MinimumMet, bit) })],
        Points = Map(outputs.Points, number),
        Maximum = Map(outputs.Maximum, number),
        Met = number(outputs.Met),
        Applicable = number(outputs.Applicable),
        Unknown = number(outputs.Unknown),
        Scored = bit(outputs.Scored),
        Possible = [.. outputs.Possible.Select(bit)],
        Outcome = number(outputs.Outcome),
        Faults = [.. outputs.Faults.Select(f => f with { Present = bit(f.Present) })],
        Excluded = [.. outputs.Excluded.Select(bit)],
        Shortcuts = [.. outputs.Shortcuts.Select(s => new PlanShortcut([.. s.When.Select(bit)], [.. s.Bits.Select(b => (bit(b.Long), bit(b.Short)))], [.. s.Numbers.Select(n => (number(n.Long), number(n.Short)))]))],
    };

    private static PlanCriterion Map(PlanCriterion criterion, Func<PlanBit, PlanBit> bit, Func<PlanNumber, PlanNumber> number) => criterion with
    {
        Status = number(criterion.Status),
        HasPoints = bit(criterion.HasPoints),
        Points = Map(criterion.Points, number),
        Maximum = Map(criterion.Maximum, number),
        Parts = [.. criterion.Parts.Select(p => Map(p, bit, number))],
    };

    private static PlanTruth Map(PlanTruth truth, Func<PlanBit, PlanBit> bit) => new(bit(truth.True), bit(truth.False));

    private static PlanBounds Map(PlanBounds bounds, Func<PlanNumber, PlanNumber> number) => new(Map(bounds.Low, number), Map(bounds.High, number));

    private static PlanFraction Map(PlanFraction fraction, Func<PlanNumber, PlanNumber> number) => new(number(fraction.Numerator), number(fraction.Denominator));
}
