using RubricEngine.Model;

namespace RubricEngine.Syntax;

/// <summary>How tightly operators bind; parser and printer share it. Higher is tighter.</summary>
internal static class Precedence
{
    public const int None = -1, Loosest = 0;
    public const int Or = 1, And = 2, Not = 3, Comparison = 4, Coalesce = 5, Additive = 6, Multiplicative = 7, Negate = 8, Percent = 9, Primary = 10;
    public const int Tightest = Primary;

    /// <summary>The level of the operator that a token between two operands, or behind one, stands for.</summary>
    public static int Of(TokenKind kind) => kind switch
    {
        TokenKind.Or => Or,
        TokenKind.And => And,
        TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual
            or TokenKind.Between or TokenKind.In or TokenKind.Is or TokenKind.IsMissing or TokenKind.IsNotMissing => Comparison,
        TokenKind.Coalesce => Coalesce,
        TokenKind.Plus or TokenKind.Minus => Additive,
        TokenKind.Star or TokenKind.Slash => Multiplicative,
        _ => None,
    };

    public static BinaryOperator OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Or => BinaryOperator.Or,
        TokenKind.And => BinaryOperator.And,
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no binary operator"),
    };

    public static int Of(BinaryOperator kind) => kind switch
    {
        BinaryOperator.Or => Or,
        BinaryOperator.And => And,
        BinaryOperator.Add or BinaryOperator.Subtract => Additive,
        BinaryOperator.Multiply or BinaryOperator.Divide => Multiplicative,
        _ => Comparison,
    };
}
