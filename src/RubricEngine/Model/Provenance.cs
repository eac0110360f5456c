namespace RubricEngine.Model;

/// <summary>Where the rule of a criterion comes from.</summary>
public enum Provenance
{
    /// <summary>Published; the citation says where.</summary>
    Sourced,

    /// <summary>Made up for illustration.</summary>
    Illustrative,
}
