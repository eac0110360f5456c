using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>Which results need integers that no lane of a machine holds.</summary>
internal static class WideFigures
{
    /// <summary>The paths of criteria that are computed with such integers, in order; or how the total is called, where only that is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="whole">How the total is called.</param>
    public static ImmutableArray<string> Of(Plan plan, string whole)
    {
        // Whether a node or anything it is made of is as wide.
        bool[] wide = new bool[plan.Steps.Length];
        for (int i = 0; i < wide.Length; i++)
            wide[i] = plan.Steps[i].Lane == Lane.Unbounded || PlanNodes.Operands(plan.Steps[i].Node).Any(o => wide[o]);
        ImmutableArray<string> criteria = [.. plan.Outputs.Criteria.Where(c => IsWide(c.Points, wide) || wide[c.Status.Index]).Select(c => c.Criterion.Path)];
        return criteria.Length == 0 && PlanRoots.Of(plan).Any(root => wide[root]) ? [whole] : criteria;
    }

    private static bool IsWide(PlanBounds bounds, bool[] wide) => IsWide(bounds.Low, wide) || IsWide(bounds.High, wide);

    private static bool IsWide(PlanFraction fraction, bool[] wide) => wide[fraction.Numerator.Index] || wide[fraction.Denominator.Index];
}
