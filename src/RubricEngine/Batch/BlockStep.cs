using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>
/// One operation on vectors of a block: all rows, or all items of a list in those rows. Operands are values before it, in the
/// lane that the operation needs: conversions between lanes are steps of their own.
/// </summary>
internal abstract record BlockStep;

/// <summary>A column: values, or which of them are known.</summary>
/// <param name="List">The list of whose items it is a field, or -1.</param>
/// <param name="Input">The place of the input, or of the field in its list.</param>
/// <param name="IsKnown">Whether it is the bits that say what is known.</param>
internal sealed record ReadStep(int List, int Input, bool IsKnown) : BlockStep;

/// <summary>The same in every row; bits are 0 or 1.</summary>
internal sealed record ConstantStep(BigInteger Value) : BlockStep;

/// <summary>Bits of two vectors joined.</summary>
internal sealed record LogicStep(LogicOperator Operator, int Left, int Right) : BlockStep;

internal sealed record NotStep(int Operand) : BlockStep;

/// <summary>Two numbers of one lane compared.</summary>
internal sealed record CompareStep(CompareOperator Operator, int Left, int Right) : BlockStep;

/// <summary>Two numbers joined in the lane of the result; what does not fit it is cut off, which the ranges exclude.</summary>
internal sealed record ArithmeticStep(ArithmeticOperator Operator, int Left, int Right) : BlockStep;

internal sealed record ChooseStep(int Condition, int Then, int Else) : BlockStep;

/// <summary>The same number in another lane, or the same value once more.</summary>
internal sealed record ConvertStep(int Operand) : BlockStep;

internal sealed record QuotientStep(int Dividend, int Divisor, DivisionShape Shape) : BlockStep;

/// <summary>A bit or a number looked up by a place.</summary>
internal sealed record EntryStep(int Place, ImmutableArray<BigInteger> Table) : BlockStep;

internal sealed record DatePartStep(int Day, DateFigure Figure) : BlockStep;

/// <summary>The value of a row for each of its items.</summary>
internal sealed record SpreadStep(int Operand) : BlockStep;

/// <summary>Whether any item of a row's list is chosen.</summary>
internal sealed record AnyStep(int List, int Condition) : BlockStep;

internal sealed record TotalStep(int List, int Value) : BlockStep;

/// <param name="List">The list.</param>
/// <param name="Condition">Which items are read.</param>
/// <param name="Value">What is compared.</param>
/// <param name="Highest">Whether the highest is looked for.</param>
/// <param name="OfNone">The result where no item is read.</param>
internal sealed record ExtremeStep(int List, int Condition, int Value, bool Highest, BigInteger OfNone) : BlockStep;

/// <summary>Numerator or denominator of the sum of fractions.</summary>
internal sealed record FractionTotalStep(int List, int Condition, int Numerator, int Denominator, bool IsDenominator) : BlockStep;

/// <summary>Numerator or denominator of the first lowest or highest fraction.</summary>
internal sealed record FractionExtremeStep(int List, int Condition, int Numerator, int Denominator, bool Highest, bool IsDenominator) : BlockStep;

/// <summary>Bits of items as an output, one byte each.</summary>
internal sealed record StoreItemsStep(int List, int Operand) : BlockStep;

internal enum LogicOperator
{
    And,
    Or,

    /// <summary>The left and not the right.</summary>
    AndNot,
}

internal enum CompareOperator
{
    Less,
    Equal,
}

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Min,
    Max,
}
