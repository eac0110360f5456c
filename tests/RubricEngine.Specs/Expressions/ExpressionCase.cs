using System.Text;
using System.Text.Json;

namespace RubricEngine.Specs.Expressions;

/// <summary>One line of a <c>.cases</c> file: facts, an expression, and what it must give.</summary>
/// <param name="Facts">The facts by name, or null for none.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Expected">A value in the language itself, <c>unknown: reason</c>, or <c>error CODES</c>.</param>
/// <param name="Warnings">The codes of the warnings that come with it, in order.</param>
internal sealed record ExpressionCase(JsonElement? Facts, string Expression, string Expected, string Warnings)
{
    private const string FactsWord = "facts ", Arrow = " => ", WarningWord = "; warning ";

    /// <exception cref="FormatException">The line is malformed.</exception>
    public static ExpressionCase Parse(string line)
    {
        JsonElement? facts = null;
        if (line.StartsWith(FactsWord, StringComparison.Ordinal)) (facts, line) = ParseFacts(line[FactsWord.Length..]);
        int arrow = line.LastIndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0) throw new FormatException($"`{Arrow}` is missing: {line}");
        string expression = line[..arrow].Trim(), expected = line[(arrow + Arrow.Length)..].Trim(), warnings = "";
        if (expected.IndexOf(WarningWord, StringComparison.Ordinal) is >= 0 and var at)
            (expected, warnings) = (expected[..at].Trim(), expected[(at + WarningWord.Length)..].Trim());
        if (expected.Length == 0) throw new FormatException($"nothing is expected: {line}");
        return new ExpressionCase(facts, expression, expected, warnings);
    }

    private static (JsonElement Facts, string Line) ParseFacts(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            JsonElement facts = JsonElement.ParseValue(ref reader);
            string rest = Encoding.UTF8.GetString(bytes.AsSpan((int)reader.BytesConsumed)).TrimStart();
            if (facts.ValueKind != JsonValueKind.Object || !rest.StartsWith('|')) throw new FormatException($"expected `facts {{…}} |`: {text}");
            return (facts, rest[1..].Trim() is { Length: > 0 } expression ? expression : throw new FormatException($"no expression: {text}"));
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }
}
