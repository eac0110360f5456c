using RubricEngine.Text;

namespace RubricEngine.Results;

/// <summary>Why every point of one assessment came out as it did.</summary>
public sealed class Explanation
{
    internal Explanation(Assessment assessment) => Assessment = assessment;

    /// <summary>The assessment explained.</summary>
    public Assessment Assessment { get; }

    /// <summary>The explanation for officials.</summary>
    public string ToText(Language language) => "";
}
