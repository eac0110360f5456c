namespace RubricEngine.Functions;

/// <summary>What one call of a function gives. <c>default</c> is unknown.</summary>
public readonly struct FunctionAnswer
{
    private FunctionAnswer(FunctionAnswerKind kind, long word = 0, decimal number = 0, string? text = null) => (Kind, Word, Decimal, Text) = (kind, word, number, text);

    internal FunctionAnswerKind Kind { get; }

    internal long Word { get; }

    internal decimal Decimal { get; }

    internal string? Text { get; }

    /// <summary>Not known.</summary>
    /// <param name="why">The reason, for people; short.</param>
    public static FunctionAnswer Unknown(string why) => new(FunctionAnswerKind.Unknown, text: why);

    /// <summary>A number times 10 to the power of the digits of the result.</summary>
    public static FunctionAnswer Scaled(long number) => new(FunctionAnswerKind.Scaled, number);

    /// <summary>A choice by its name.</summary>
    public static FunctionAnswer Choice(string name) => new(FunctionAnswerKind.Choice, text: name);

    /// <summary>A number, exactly: more digits than the result declares are a fault.</summary>
    public static implicit operator FunctionAnswer(decimal number) => new(FunctionAnswerKind.Decimal, number: number);

    /// <summary>A whole number.</summary>
    public static implicit operator FunctionAnswer(long number) => new(FunctionAnswerKind.Integer, number);

    /// <summary>A truth.</summary>
    public static implicit operator FunctionAnswer(bool truth) => new(FunctionAnswerKind.Truth, truth ? 1 : 0);

    /// <summary>A day.</summary>
    public static implicit operator FunctionAnswer(DateOnly date) => new(FunctionAnswerKind.Date, date.DayNumber);
}
