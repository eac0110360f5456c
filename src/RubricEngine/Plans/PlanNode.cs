using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>The place of a node that is true or false.</summary>
internal readonly record struct PlanBit(int Index);

/// <summary>The place of a node that is an integer.</summary>
internal readonly record struct PlanNumber(int Index);

/// <summary>
/// One step of a plan: an integer or a bit, computed from nodes before it. Every node has a value for every record: what is
/// missing is said by bits of its own (<see cref="InputKnown"/>), never by a value that is not there. Equal nodes are one node.
/// </summary>
internal abstract record PlanNode;

/// <summary>A node that is true or false.</summary>
internal abstract record BitNode : PlanNode;

/// <summary>A node that is an integer.</summary>
internal abstract record NumberNode : PlanNode;

/// <summary>Always the same.</summary>
internal sealed record BitConstant(bool Value) : BitNode;

/// <summary>Whether an input is given. Without meaning for the value where it is not: that is then the rest of its range, or false.</summary>
internal sealed record InputKnown(int Input) : BitNode;

/// <summary>An input that is true or false; false where it is not known.</summary>
internal sealed record InputBit(int Input) : BitNode;

/// <summary>Whether the left number is smaller.</summary>
internal sealed record Less(PlanNumber Left, PlanNumber Right) : BitNode;

/// <summary>Whether two numbers are equal.</summary>
internal sealed record Equal(PlanNumber Left, PlanNumber Right) : BitNode;

internal sealed record Conjunction(PlanBit Left, PlanBit Right) : BitNode;

internal sealed record Disjunction(PlanBit Left, PlanBit Right) : BitNode;

internal sealed record Negation(PlanBit Operand) : BitNode;

/// <summary>A bit looked up by a number, whose range is the places of the table.</summary>
internal sealed record BitEntry(PlanNumber Place, PlanTable<bool> Table) : BitNode;

/// <summary>Whether a condition holds for any item of a list.</summary>
internal sealed record ItemAny(int List, PlanBit Condition) : BitNode;

/// <summary>Whether a field of an item is given.</summary>
internal sealed record ItemKnown(int List, int Field) : BitNode;

/// <summary>A field of an item that is true or false; false where it is not known.</summary>
internal sealed record ItemBit(int List, int Field) : BitNode;

/// <summary>Always the same.</summary>
internal sealed record NumberConstant(BigInteger Value) : NumberNode;

/// <summary>An input as an integer of its range: a number scaled by its digits, the place of a choice, the number of a day, the code of a text.</summary>
internal sealed record InputNumber(int Input) : NumberNode;

internal sealed record Sum(PlanNumber Left, PlanNumber Right) : NumberNode;

internal sealed record Difference(PlanNumber Left, PlanNumber Right) : NumberNode;

internal sealed record Product(PlanNumber Left, PlanNumber Right) : NumberNode;

internal sealed record Least(PlanNumber Left, PlanNumber Right) : NumberNode;

internal sealed record Greatest(PlanNumber Left, PlanNumber Right) : NumberNode;

/// <summary>One number where a condition holds, another where it does not. Both have a value.</summary>
internal sealed record Choose(PlanBit Condition, PlanNumber Then, PlanNumber Else) : NumberNode;

/// <summary>A quotient rounded to an integer. Invariant: the divisor's range is above 0.</summary>
internal sealed record Quotient(PlanNumber Dividend, PlanNumber Divisor, RoundingMode Mode) : NumberNode;

/// <summary>A number looked up by a number, whose range is the places of the table.</summary>
internal sealed record NumberEntry(PlanNumber Place, PlanTable<BigInteger> Table) : NumberNode;

/// <summary>The year, month or day of the number of a day.</summary>
internal sealed record DatePart(PlanNumber Day, DateFigure Figure) : NumberNode;

/// <summary>A field of an item as an integer of its range.</summary>
internal sealed record ItemNumber(int List, int Field) : NumberNode;

/// <summary>The sum over all items of a list.</summary>
internal sealed record ItemTotal(int List, PlanNumber Value) : NumberNode;

/// <summary>The lowest or highest value of the items for which a condition holds; of none, the end of the value's range that any item would beat.</summary>
internal sealed record ItemExtreme(int List, PlanBit Condition, PlanNumber Value, bool Highest) : NumberNode;

/// <summary>The sum of fractions over the items for which a condition holds, in lowest terms; of none, 0 of 1.</summary>
internal sealed record FractionTotal(int List, PlanBit Condition, PlanNumber Numerator, PlanNumber Denominator, bool IsDenominator) : NumberNode;

/// <summary>Numerator or denominator of the first lowest or highest fraction among the items for which a condition holds; of none, 0 of 1.</summary>
internal sealed record FractionExtreme(int List, PlanBit Condition, PlanNumber Numerator, PlanNumber Denominator, bool Highest, bool IsDenominator) : NumberNode;

/// <summary>What <see cref="DatePart"/> takes of a day.</summary>
internal enum DateFigure
{
    Year,
    Month,
    Day,
}
