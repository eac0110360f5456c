using System.Collections.Immutable;
using RubricEngine.Documents;

namespace RubricEngine.Dsl;

/// <summary>A text cut into tokens. Nothing of it is lost: each token knows where the blanks and comments before it start.</summary>
/// <param name="Tokens">The tokens, the last being <see cref="DslTokenKind.End"/>.</param>
/// <param name="Comments">The comments, in the order of the text.</param>
internal sealed record DslText(DslToken[] Tokens, ImmutableArray<Comment> Comments)
{
    /// <summary>Two points as one character.</summary>
    public const char Range = '\u2025';

    /// <summary>Whether every brace has its partner, so that braces can be trusted.</summary>
    public bool IsBalanced { get; } = AreBalanced(Tokens);

    private static bool AreBalanced(DslToken[] tokens)
    {
        int depth = 0;
        foreach (DslToken token in tokens)
        {
            if (token.Sign == '{') depth++;
            else if (token.Sign == '}' && --depth < 0) return false;
        }
        return depth == 0;
    }
}
