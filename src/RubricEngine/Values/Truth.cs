namespace RubricEngine.Values;

/// <summary>A truth value of Kleene's strong three-valued logic.</summary>
public enum Truth
{
    /// <summary>Known not to hold.</summary>
    False,

    /// <summary>Not known, because something it depends on is not.</summary>
    Unknown,

    /// <summary>Known to hold.</summary>
    True,
}
