namespace RubricEngine.Text;

/// <summary>A language that messages and explanations are written in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Vietnamese.</summary>
    Vietnamese,
}
