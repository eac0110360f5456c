namespace RubricEngine.Tests.Damage;

/// <summary>What happened to one token of a text.</summary>
internal enum DamageKind
{
    Deletion,
    Insertion,
    Swap,
    Duplication,
    Truncation,
}
