using RubricEngine.Functions;

namespace RubricEngine.Scripting;

/// <summary>What one call of a script gives: one of the four, or nothing.</summary>
internal readonly record struct ScriptAnswer(decimal? Number = null, long? Word = null, DateOnly? Date = null, string? Choice = null, bool? Truth = null)
{
    /// <summary>What is said of an answer that is not known.</summary>
    public const string WhyUnknown = "null";

    public FunctionAnswer ToAnswer() =>
        Number is { } number ? number
        : Word is { } word ? word
        : Date is { } date ? date
        : Truth is { } truth ? truth
        : Choice is { } choice ? FunctionAnswer.Choice(choice)
        : FunctionAnswer.Unknown(WhyUnknown);
}
