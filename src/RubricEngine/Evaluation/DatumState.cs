namespace RubricEngine.Evaluation;

/// <summary>What a record says of an input.</summary>
internal enum DatumState : byte
{
    Known,

    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>Something that cannot be used, which is a fault.</summary>
    Bad,
}
