using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Scripting;

/// <summary>How the words of a call are read: the digits of numbers and the names of choices, by the place of the parameter.</summary>
internal sealed class ScriptParameters(FunctionSignature signature)
{
    public int[] Digits { get; } = [.. signature.Parameters.Select(p => p.Type is NumberType number ? number.Digits ?? 0 : 0)];

    public string[][] Choices { get; } = [.. signature.Parameters.Select(p => p.Type is ChoiceType choice ? choice.Choices.ToArray() : [])];
}
