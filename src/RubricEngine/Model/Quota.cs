using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>How many subjects may have a grade; those beyond it get the next one. Applied to batches after grading.</summary>
/// <param name="Share">The largest share, above 0 and at most 1.</param>
/// <param name="Of">The name of the grade whose subjects, with those of better ones, it is a share of.</param>
/// <param name="Mode">How the number of places is rounded.</param>
/// <param name="Below">Where fewer subjects than these are rated, <paramref name="Places"/> is the number; null for no such rule.</param>
/// <param name="Places">The places of so few subjects.</param>
/// <param name="Within">The fact whose value makes the cohorts that have a quota each; null where there is one for all.</param>
/// <param name="Ties">Who decides about equal ones at the edge; never all of them, which would exceed the quota.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record Quota(Rational Share, string Of, RoundingMode Mode, int? Below, int Places, string? Within, EdgeTies Ties, Origin? Origin)
{
    /// <summary>The places where so many subjects are rated.</summary>
    public int PlacesOf(int rated) => rated < Below
        ? Math.Min(Places, rated)
        : (int)new Rounding(0, Mode).Apply(Share * rated).Numerator;
}
