using System.Globalization;

namespace RubricEngine.Building;

/// <summary>A value as a rubric writes it: a number, a date, a yes or no, or a text of the language such as <c>90%</c>, <c>500 m2</c>, a word or an expression.</summary>
/// <remarks>Numbers, dates, truths and texts convert to it by themselves.</remarks>
public readonly struct Figure
{
    private readonly string? _text;

    private Figure(string text) => _text = text;

    internal string Text => _text ?? "";

    /// <summary>A text of the language.</summary>
    public static implicit operator Figure(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text);
    }

    /// <summary>A whole number.</summary>
    public static implicit operator Figure(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number, with the digits that it has.</summary>
    public static implicit operator Figure(decimal number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A day.</summary>
    public static implicit operator Figure(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A yes or a no.</summary>
    public static implicit operator Figure(bool flag) => new(flag ? "true" : "false");
}
