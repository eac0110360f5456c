namespace RubricEngine.Syntax;

/// <summary>Which bracket closes which: one pass over the tokens, so that looking past brackets takes no time.</summary>
internal static class BracketPairs
{
    /// <summary>For each token that opens a bracket the place of the one that closes it; -1 for any other token, and where none does.</summary>
    public static int[] Of(IReadOnlyList<Token> tokens)
    {
        int[] closers = new int[tokens.Count];
        Array.Fill(closers, -1);
        var open = new Stack<int>();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenBracket) open.Push(i);
            else if (tokens[i].Kind == TokenKind.CloseBracket && open.TryPop(out int opener)) closers[opener] = i;
        }
        return closers;
    }

    /// <summary>Whether a token is the name of a function over a cohort: brackets follow it, and <c>over</c> follows them.</summary>
    public static bool IsOverCohort(IReadOnlyList<Token> tokens, int[] closers, int at) =>
        tokens[at].Kind == TokenKind.Name && at + 1 < tokens.Count && closers[at + 1] is >= 0 and var close
        && tokens[close + 1].Kind is TokenKind.Over or TokenKind.OverCohort or TokenKind.OverAll;
}
