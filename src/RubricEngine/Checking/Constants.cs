using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Values that are written out: numbers, percentages, dates, and sums of them.</summary>
internal static class Constants
{
    /// <summary>The number that literals without units come to, or null.</summary>
    public static Rational? Number(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax number => number.Value,
        UnarySyntax { Operator: UnaryOperator.Negate } negation => -Number(negation.Operand),
        UnarySyntax { Operator: UnaryOperator.Percent } percent => Number(percent.Operand) / 100,
        BinarySyntax binary when Number(binary.Left) is { } left && Number(binary.Right) is { } right => binary.Operator switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide when right.Sign != 0 => left / right,
            _ => null,
        },
        _ => null,
    };

    /// <summary>The number of an expression that may be absent.</summary>
    public static Rational? NumberOf(ExpressionSyntax? syntax) => syntax is null ? null : Number(syntax);

    /// <summary>Whether an expression is made of numbers alone, without unit or percent sign, so that it takes the unit its context asks for.</summary>
    public static bool IsBareNumber(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax => true,
        UnarySyntax { Operator: UnaryOperator.Negate } negation => IsBareNumber(negation.Operand),
        BinarySyntax { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide } binary =>
            IsBareNumber(binary.Left) && IsBareNumber(binary.Right),
        _ => false,
    };

    /// <summary>Whether the number is written with a percent sign.</summary>
    public static bool IsPercent(ExpressionSyntax syntax) => syntax switch
    {
        UnarySyntax { Operator: UnaryOperator.Percent } => true,
        UnarySyntax { Operator: UnaryOperator.Negate } negation => IsPercent(negation.Operand),
        _ => false,
    };
}
