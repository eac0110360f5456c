namespace RubricEngine.Functions;

/// <summary>How an answer was given.</summary>
internal enum FunctionAnswerKind
{
    Unknown,
    Scaled,
    Integer,
    Decimal,
    Truth,
    Date,
    Choice,
}
