using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Standings;

/// <summary>How a subject stands in one period.</summary>
/// <param name="Period">The name of the period.</param>
/// <param name="Possible">Every standing that completions of what is unknown can still give, in the order of the enum.</param>
/// <param name="FewestLeft">The fewest further periods that a recognition lasts in any of them; null where one of them lasts until it is withdrawn, or is no recognition.</param>
/// <param name="MostLeft">The most further periods; null where one lasts until it is withdrawn, 0 where none is a recognition.</param>
/// <param name="Why">The rule that withdrew it or may have; null where none did.</param>
public sealed record Standing(string Period, ImmutableArray<StandingKind> Possible, int? FewestLeft, int? MostLeft, Message? Why)
{
    /// <summary>The standing where it is decided; else null.</summary>
    public StandingKind? Kind => Possible.Length == 1 ? Possible[0] : null;
}
