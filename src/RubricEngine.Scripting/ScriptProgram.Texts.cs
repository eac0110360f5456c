using System.Globalization;
using RubricEngine.Functions;

namespace RubricEngine.Scripting;

public abstract partial class ScriptProgram
{
    /// <summary>No text of a script is longer: what compares or searches texts is bounded by it.</summary>
    private const int LongestText = 1_000;

    /// <summary>A text in a text.</summary>
    /// <param name="text">What is put in; null is empty.</param>
    protected string __Text(string? text) => text ?? "";

    /// <summary>A character in a text.</summary>
    /// <param name="c">What is put in; null is empty.</param>
    protected string __Text(char? c) => Made(c?.ToString());

    /// <summary>A truth in a text: <c>True</c> or <c>False</c>.</summary>
    /// <param name="truth">What is put in; null is empty.</param>
    protected string __Text(bool? truth) => truth switch { true => "True", false => "False", null => "" };

    /// <summary>A whole number in a text, the same on every machine.</summary>
    /// <param name="number">What is put in; null is empty.</param>
    protected string __Text(long? number) => Made(number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number in a text, the same on every machine.</summary>
    /// <param name="number">What is put in; null is empty.</param>
    protected string __Text(decimal? number) => Made(number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A day in a text, as <c>2024-12-31</c>.</summary>
    /// <param name="date">What is put in; null is empty.</param>
    protected string __Text(DateOnly? date) => Made(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Two texts as one.</summary>
    /// <param name="a">The first; null is empty.</param>
    /// <param name="b">The second; null is empty.</param>
    protected string __Concat(string? a, string? b)
    {
        ReserveText((a?.Length ?? 0) + (b?.Length ?? 0));
        return string.Concat(a, b);
    }

    /// <summary>A number as text, the same on every machine.</summary>
    /// <param name="number">The number.</param>
    protected string __ToString(long number) => __Text(number);

    /// <summary>A number as text, the same on every machine.</summary>
    /// <param name="number">The number.</param>
    protected string __ToString(decimal number) => __Text(number);

    /// <summary>Whether a text holds another, by code units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What is looked for.</param>
    protected bool __Contains(string text, string value) => __IndexOf(text, value) >= 0;

    /// <summary>Whether a text starts with another, by code units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What is looked for.</param>
    protected bool __StartsWith(string text, string value) => text.StartsWith(value, StringComparison.Ordinal);

    /// <summary>Whether a text ends with another, by code units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What is looked for.</param>
    protected bool __EndsWith(string text, string value) => text.EndsWith(value, StringComparison.Ordinal);

    /// <summary>The first place of a text in another by code units, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What is looked for.</param>
    protected int __IndexOf(string text, string value)
    {
        BurnBytes((long)text.Length * value.Length);
        return text.IndexOf(value, StringComparison.Ordinal);
    }

    /// <summary>A text, spaces before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="totalWidth">How long the result is at least.</param>
    protected string __PadLeft(string text, int totalWidth) => __PadLeft(text, totalWidth, ' ');

    /// <summary>A text, characters before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="totalWidth">How long the result is at least.</param>
    /// <param name="paddingChar">The character.</param>
    protected string __PadLeft(string text, int totalWidth, char paddingChar)
    {
        ReserveText(totalWidth);
        return text.PadLeft(totalWidth, paddingChar);
    }

    /// <summary>A text, spaces behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="totalWidth">How long the result is at least.</param>
    protected string __PadRight(string text, int totalWidth) => __PadRight(text, totalWidth, ' ');

    /// <summary>A text, characters behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="totalWidth">How long the result is at least.</param>
    /// <param name="paddingChar">The character.</param>
    protected string __PadRight(string text, int totalWidth, char paddingChar)
    {
        ReserveText(totalWidth);
        return text.PadRight(totalWidth, paddingChar);
    }

    /// <summary>A text with another character for one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="oldChar">What is replaced.</param>
    /// <param name="newChar">What replaces it.</param>
    protected string __Replace(string text, char oldChar, char newChar)
    {
        ReserveText(text.Length);
        return text.Replace(oldChar, newChar);
    }

    /// <summary>A text with another text for one, by code units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="oldValue">What is replaced.</param>
    /// <param name="newValue">What replaces it.</param>
    protected string __Replace(string text, string oldValue, string? newValue)
    {
        // As if it stood everywhere; what comes of it may still be too long for a text of a script.
        BurnBytes((long)text.Length * Math.Max(1, newValue?.Length ?? 0));
        return Made(text.Replace(oldValue, newValue, StringComparison.Ordinal));
    }

    /// <summary>The parts of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What stands between them.</param>
    protected string[] __Split(string text, char separator)
    {
        BurnBytes(32L * text.Length);
        return text.Split(separator);
    }

    /// <summary>The rest of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="startIndex">Where it begins.</param>
    protected string __Substring(string text, int startIndex) => Made(text.Substring(startIndex));

    /// <summary>A part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="startIndex">Where it begins.</param>
    /// <param name="length">Its length.</param>
    protected string __Substring(string text, int startIndex, int length) => Made(text.Substring(startIndex, length));

    /// <summary>A text in lower case.</summary>
    /// <param name="text">The text.</param>
    protected string __ToLowerInvariant(string text) => Made(text.ToLowerInvariant());

    /// <summary>A text in upper case.</summary>
    /// <param name="text">The text.</param>
    protected string __ToUpperInvariant(string text) => Made(text.ToUpperInvariant());

    /// <summary>A text without white space around it.</summary>
    /// <param name="text">The text.</param>
    protected string __Trim(string text) => Made(text.Trim());

    private string Made(string? text)
    {
        ReserveText(text?.Length ?? 0);
        return text ?? "";
    }

    private void ReserveText(int length)
    {
        if (length > LongestText) throw new OutOfFuelException($"a text of the script is longer than {LongestText} characters");
        BurnBytes(32 + 2L * Math.Max(0, length));
    }
}
