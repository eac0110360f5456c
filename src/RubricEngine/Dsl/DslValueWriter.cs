using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Syntax;

namespace RubricEngine.Dsl;

/// <summary>Writes single values of a document as the keyword form has them.</summary>
/// <param name="vocabulary">The language to write in.</param>
/// <param name="brackets">Where expressions stand in brackets.</param>
internal sealed partial class DslValueWriter(Vocabulary vocabulary, BracketUse brackets)
{
    /// <summary>The words that a phrase, or a part of one, begins with.</summary>
    private readonly FrozenSet<string> _words = vocabulary.AllPhrases.SelectMany(p => p.Phrases).SelectMany(p => p.Pieces).OfType<PhraseWords>()
        .Select(w => w.Words[0]).ToFrozenSet(StringComparer.Ordinal);

    public string Write(DocumentScalar scalar, Slot slot)
    {
        if (scalar.IsNull || scalar.Word == "null") return vocabulary.Nothing;
        if (scalar.Word is { } word && slot.Words is { } words) return vocabulary.Spell(words, word);
        return slot.Kind switch
        {
            SlotKind.Expression or SlotKind.Expressions => Expression(scalar.Text),
            SlotKind.Cells => ExpressionText.Lay(scalar.Text, vocabulary.Language, IsWord),
            SlotKind.Figure or SlotKind.WordOrFigure => Figure(scalar.Text),
            SlotKind.Name => Name(scalar.Text),
            SlotKind.Texts when slot.Key == Key.Choices => Item(scalar.Text),
            SlotKind.Names => Item(scalar.Text),
            SlotKind.Text when slot.Key is Key.Facts or Key.Expect => Constant().IsMatch(scalar.Text) ? scalar.Text : Text(scalar.Text),
            // Ids and days are texts that are written as they are.
            SlotKind.Text when slot.Key is Key.Rubric or Key.Shared or Key.After or Key.From or Key.To && IsRun(scalar.Text) => scalar.Text,
            _ => Text(scalar.Text),
        };
    }

    /// <summary>A text in quotes; each of its lines is one.</summary>
    public static string Text(string text) => string.Join(' ', text.Split('\n').Select(line => $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    /// <summary>A name as it is, with its parameters; in backticks where it would not be read as one.</summary>
    public string Name(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text.EndsWith(')') && IsRun(text[..open].TrimEnd())) return ExpressionText.Lay(text);
        return IsRun(text) ? text : $"`{text}`";
    }

    /// <summary>A choice: bare where it is one word of the author's own.</summary>
    private string Item(string text) => Lexer.IsPlainName(text) && !IsWord(text) ? text : Text(text);

    /// <summary>Whether a text has no blank in it and begins like no word of the language.</summary>
    private bool IsRun(string text)
    {
        Match first = Run().Match(text);
        if (!first.Success) return false;
        // What goes on behind the word is no word of the language: `test/ward`.
        bool goesOn = first.Groups[1].Length < text.Length && text[first.Groups[1].Length] is '/' or '-' or '@';
        return goesOn || !IsWord(first.Groups[1].Value);
    }

    private bool IsWord(string text) => _words.Contains(text);

    private string Expression(string text)
    {
        string laid = ExpressionText.Lay(text, vocabulary.Language, IsWord);
        return (brackets == BracketUse.All || (brackets == BracketUse.Ranges && HasRange(laid))) && !IsTight(laid) ? $"({laid})" : laid;
    }

    private static bool HasRange(string text) => Lexer.Read(SourceFragment.Of(text), new DiagnosticBag()) is { } tokens && tokens.Exists(t => t.Kind == TokenKind.Between);

    private string Figure(string text)
    {
        string laid = ExpressionText.Lay(text, vocabulary.Language, IsWord);
        return IsTight(laid) ? laid : $"({laid})";
    }

    /// <summary>Whether an expression is one constant, with its sign, percent sign and unit, or stands in brackets.</summary>
    private static bool IsTight(string text)
    {
        var diagnostics = new DiagnosticBag();
        ExpressionSyntax tree = ExpressionParser.Parse(SourceFragment.Of(text), diagnostics);
        if (diagnostics.HasErrors) return true;
        if (tree is UnarySyntax { Operator: Model.UnaryOperator.Negate } negated && text[0] == '-') tree = negated.Operand;
        if (tree is UnarySyntax { Operator: Model.UnaryOperator.Percent } percent) tree = percent.Operand;
        return tree is NumberSyntax or QuantitySyntax or DateSyntax && !text.Contains('(') || (text[0] == '(' && tree.Span.Start == 0 && tree.Span.Length == text.Length);
    }

    [GeneratedRegex(@"^([\p{L}_0-9][\p{L}\p{Mn}\p{Mc}\p{Nd}_]*)([-/.@]?[\p{L}\p{Mn}\p{Mc}\p{Nd}_]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex(@"^(-?[0-9][0-9_]*(\.[0-9]+)?%?|[0-9]{4}-[0-9]{2}-[0-9]{2}|true|false)$", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();
}
