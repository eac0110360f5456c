using RubricEngine.Text;

namespace RubricEngine.Functions;

/// <summary>A function of the language as authors may call it.</summary>
/// <param name="Name">The English name, which is also the canonical one.</param>
/// <param name="VietnameseName">The Vietnamese name.</param>
/// <param name="LeastArguments">The fewest arguments.</param>
/// <param name="MostArguments">The most arguments; null for any number.</param>
/// <param name="Function">What it computes; null where the call is no computation but names a fact or a figure of the result.</param>
internal sealed record BuiltInSignature(string Name, string VietnameseName, int LeastArguments, int? MostArguments, BuiltInFunction? Function)
{
    /// <summary>The figure of a list that it computes; null where its arguments are plain values.</summary>
    public AggregateFunction? Aggregate { get; init; }

    /// <summary>The name in a language.</summary>
    public string Spell(Language language) => language == Language.Vietnamese ? VietnameseName : Name;
}
