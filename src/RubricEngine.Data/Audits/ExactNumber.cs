using System.Text.Json;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>Numbers of documents: a JSON number, or a fraction in a string.</summary>
internal static class ExactNumber
{
    /// <summary>Longer ones are nobody's: they would only cost memory.</summary>
    private const int Longest = 4_000;

    /// <summary>The number; null where there is none.</summary>
    public static Rational? Read(JsonElement element)
    {
        string? text = element.ValueKind switch
        {
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.String => element.GetString(),
            _ => null,
        };
        if (text is null || text.Length > Longest) return null;
        int slash = element.ValueKind == JsonValueKind.String ? text.IndexOf('/') : -1;
        if (slash < 0) return element.ValueKind == JsonValueKind.String ? null : Rational.TryParse(text, out Rational number) ? number : JsonNumber.Read(text);
        return Rational.TryParse(text.AsSpan(0, slash), out Rational numerator) && numerator.IsInteger
            && Rational.TryParse(text.AsSpan(slash + 1), out Rational denominator) && denominator is { IsInteger: true, Sign: > 0 }
                ? new Rational(numerator.Numerator, denominator.Numerator)
                : null;
    }
}
