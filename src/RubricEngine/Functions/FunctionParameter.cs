using RubricEngine.Values;

namespace RubricEngine.Functions;

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Its name, by which a criterion that is scored by the function gives it.</param>
/// <param name="Type">What it takes: a number with declared digits, a truth, a choice or a date.</param>
public sealed record FunctionParameter(string Name, DataType Type)
{
    /// <summary>The Vietnamese name, or null where it is the same.</summary>
    public string? VietnameseName { get; init; }
}
