namespace RubricEngine.Evaluation;

/// <summary>What a <see cref="FactValue"/> holds.</summary>
internal enum FactValueKind : byte
{
    Missing,
    Integer,
    Decimal,
    Truth,
    Date,
    Text,
}
