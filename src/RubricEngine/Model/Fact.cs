using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>A named, typed datum about the subject.</summary>
public sealed class Fact
{
    internal Fact(string name, DataType type, Origin? origin)
    {
        Name = name;
        Type = type;
        Origin = origin;
    }

    /// <summary>The name that expressions use, NFC.</summary>
    public string Name { get; }

    /// <summary>Type, range and unit. A percent fact is a pure number: its range is 0..1 where it was declared 0 to 100.</summary>
    public DataType Type { get; }

    /// <summary>Whether data give it in percent: <c>92</c> and <c>92%</c> both mean 0.92.</summary>
    public bool IsPercent { get; internal init; }

    /// <summary>What officials call it, or null.</summary>
    public LocalizedText? Label { get; internal init; }

    /// <summary>The column header in the data, where it is neither the name nor the label.</summary>
    public string? Column { get; internal init; }

    /// <summary>Whether <c>previous(name)</c> exists.</summary>
    public bool HasPrevious { get; internal init; }

    /// <summary>The result of another rubric that it is; null where records give it.</summary>
    internal RubricResult? Result { get; init; }

    /// <summary>Where it was declared.</summary>
    public Origin? Origin { get; }
}
