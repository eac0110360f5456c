namespace RubricEngine.Documents;

/// <summary>Whether an element has braces in the DSL.</summary>
internal enum BraceUse
{
    /// <summary>It ends where no phrase of its own follows.</summary>
    None,

    /// <summary>It has them where it has phrases of the body.</summary>
    Optional,

    /// <summary>It always has them.</summary>
    Required,
}
