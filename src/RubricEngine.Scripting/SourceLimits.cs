using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using LinePosition = RubricEngine.Text.LinePosition;
using SourceText = RubricEngine.Text.SourceText;

namespace RubricEngine.Scripting;

/// <summary>Bounds the text of a script before a parser that calls itself sees it, and the tree before anything else walks it.</summary>
internal static class SourceLimits
{
    /// <summary>Brackets within brackets, wherever they stand, in texts and comments too.</summary>
    private const int MostBrackets = 48;

    /// <summary>Texts with holes within the holes of others: the lexer reads the innermost again for each that it stands in, and twice as often each time.</summary>
    private const int MostTexts = 8;

    /// <summary>Lines that begin like a directive. Each of them is refused; reading a great many takes the square of their number.</summary>
    private const int MostDirectives = 20;

    /// <summary>Words and signs between two of <c>; { }</c>: what nests without brackets nests within these.</summary>
    private const int MostTokens = 4_000;

    /// <summary>Nodes within nodes.</summary>
    private const int MostLevels = 200;

    public static bool Holds(SourceText source, ScriptDiagnostics diagnostics) => HasPlainCharacters(source, diagnostics) && HasShallowBrackets(source, diagnostics)
        && HasShallowTexts(source, diagnostics) && HasFewDirectives(source, diagnostics) && HasShortStatements(source, diagnostics);

    public static bool Holds(SyntaxNode root, ScriptDiagnostics diagnostics)
    {
        var open = new Stack<(SyntaxNode Node, int Level)>();
        open.Push((root, 0));
        while (open.TryPop(out (SyntaxNode Node, int Level) next))
        {
            if (next.Level > MostLevels)
            {
                diagnostics.Add(ScriptDiagnosticCatalogue.TooDeep(diagnostics.Place(next.Node.Span), MostLevels));
                return false;
            }
            foreach (SyntaxNode child in next.Node.ChildNodes()) open.Push((child, next.Level + 1));
        }
        return true;
    }

    private static bool HasPlainCharacters(SourceText source, ScriptDiagnostics diagnostics)
    {
        for (int i = 0; i < source.Text.Length; i++)
        {
            char c = source.Text[i];
            if (c is '\t' or '\r' or '\n' || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)) continue;
            diagnostics.Add(ScriptDiagnosticCatalogue.HiddenCharacter(diagnostics.Place(i, 1), $"U+{(int)c:X4}"));
            return false;
        }
        return true;
    }

    private static bool HasShallowBrackets(SourceText source, ScriptDiagnostics diagnostics)
    {
        int level = 0;
        for (int i = 0; i < source.Text.Length; i++)
        {
            if (source.Text[i] is ')' or ']' or '}') level = Math.Max(0, level - 1);
            else if (source.Text[i] is '(' or '[' or '{' && ++level > MostBrackets)
            {
                diagnostics.Add(ScriptDiagnosticCatalogue.TooDeep(diagnostics.Place(i, 1), MostBrackets));
                return false;
            }
        }
        return true;
    }

    /// <summary>Counts beginnings of texts that stand deeper in braces each than the one before, which includes all that stand in the holes of others.</summary>
    private static bool HasShallowTexts(SourceText source, ScriptDiagnostics diagnostics)
    {
        var open = new Stack<int>();
        int level = 0;
        for (int i = 0; i < source.Text.Length; i++)
        {
            char c = source.Text[i];
            if (c == '{') level++;
            else if (c == '}') level--;
            else if (c == '$')
            {
                while (open.TryPeek(out int outer) && outer >= level) open.Pop();
                open.Push(level);
                if (open.Count <= MostTexts) continue;
                diagnostics.Add(ScriptDiagnosticCatalogue.TooDeep(diagnostics.Place(i, 1), MostTexts));
                return false;
            }
        }
        return true;
    }

    private static bool HasFewDirectives(SourceText source, ScriptDiagnostics diagnostics)
    {
        int count = 0;
        for (int line = 1; line <= source.LineCount; line++)
        {
            string text = source.GetLine(line).TrimStart();
            if (!text.StartsWith('#') || ++count <= MostDirectives) continue;
            diagnostics.Add(ScriptDiagnosticCatalogue.Directive(diagnostics.Place(source.GetOffset(new LinePosition(line, 1)), 1), "#"));
            return false;
        }
        return true;
    }

    /// <summary>The lexer takes one word after the other and calls itself only within the brackets of texts.</summary>
    private static bool HasShortStatements(SourceText source, ScriptDiagnostics diagnostics)
    {
        int count = 0;
        foreach (SyntaxToken token in SyntaxFactory.ParseTokens(source.Text, options: ScriptSyntax.Options))
        {
            if (token.Kind() is SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken) count = 0;
            else if (++count > MostTokens)
            {
                diagnostics.Add(ScriptDiagnosticCatalogue.TooMuchAtOnce(diagnostics.Place(token.SpanStart, token.Span.Length), MostTokens));
                return false;
            }
        }
        return true;
    }
}
