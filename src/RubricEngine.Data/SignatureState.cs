namespace RubricEngine.Data;

/// <summary>What a key says of the signature of a document.</summary>
public enum SignatureState
{
    /// <summary>The document is not signed.</summary>
    Missing,

    /// <summary>It is signed with another key, or by another method than the key's.</summary>
    OtherKey,

    /// <summary>The signature is not of this document: either was changed.</summary>
    Wrong,

    /// <summary>The document is as it was signed.</summary>
    Valid,
}
