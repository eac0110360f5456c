using System.Numerics;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>What a <see cref="RegisterMachine"/> does for one node.</summary>
/// <param name="Operation">What.</param>
/// <param name="Kind">The widest of the numbers that it reads and gives.</param>
/// <param name="Target">The register of the result.</param>
/// <param name="A">The first register that is read; for inputs the input or list.</param>
/// <param name="B">The second; for items the field.</param>
/// <param name="C">The third.</param>
internal readonly record struct Instruction(Operation Operation, StackKind Kind, int Target, int A = 0, int B = 0, int C = 0)
{
    public long[]? Table { get; init; }

    public BigInteger[]? LargeTable { get; init; }

    public RoundingMode Mode { get; init; }

    public DateFigure Figure { get; init; }

    public MachineLoop? Loop { get; init; }
}

/// <summary>The kinds of instructions.</summary>
internal enum Operation
{
    Loop,
    Known,
    Input,
    ItemKnown,
    Item,
    Less,
    Equal,
    And,
    Or,
    Not,
    Add,
    Subtract,
    Multiply,
    Least,
    Greatest,
    Choose,
    Divide,
    Entry,
    Part,
}
