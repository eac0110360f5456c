using System.Collections.Immutable;
using RubricEngine.Model;

namespace RubricEngine.Plans;

/// <summary>Which results need integers that no lane of a machine holds.</summary>
/// <param name="Criteria">The criteria that are computed with such integers, in order.</param>
/// <param name="IsTotal">Whether anything of the result is.</param>
internal readonly record struct WideFigures(ImmutableArray<Criterion> Criteria, bool IsTotal)
{
    public static WideFigures Of(Plan plan)
    {
        // Whether a node or anything it is made of is as wide.
        bool[] wide = new bool[plan.Steps.Length];
        for (int i = 0; i < wide.Length; i++)
            wide[i] = plan.Steps[i].Lane == Lane.Unbounded || PlanNodes.Operands(plan.Steps[i].Node).Any(o => wide[o]);
        return new([.. plan.Outputs.Criteria.Where(c => IsWide(c.Points, wide) || wide[c.Status.Index]).Select(c => c.Criterion)], PlanRoots.Of(plan).Any(root => wide[root]));
    }

    private static bool IsWide(PlanBounds bounds, bool[] wide) => IsWide(bounds.Low, wide) || IsWide(bounds.High, wide);

    private static bool IsWide(PlanFraction fraction, bool[] wide) => wide[fraction.Numerator.Index] || wide[fraction.Denominator.Index];
}
