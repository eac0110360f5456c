namespace RubricEngine.Model;

internal enum UnaryOperator
{
    Negate,
    Not,

    /// <summary>Suffix <c>%</c>: a hundredth.</summary>
    Percent,
}

internal enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
}

internal enum ResultFigure
{
    Points,
    Maximum,
    Percent,
    Met,
    NotMet,
    Applicable,
    Unknown,
    AllMet,
    RequiredMet,
    MinimumsMet,
    Status,

    /// <summary>The level of a group or criterion, by name.</summary>
    Level,
}
