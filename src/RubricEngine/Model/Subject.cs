using RubricEngine.Text;

namespace RubricEngine.Model;

/// <summary>What is assessed, and how the data name it.</summary>
/// <param name="Id">The name of the column that identifies a subject.</param>
/// <param name="Label">What officials call the subject, or null.</param>
/// <param name="Period">The name of the column that holds the period; <c>period</c> unless declared.</param>
public sealed record Subject(string Id, LocalizedText? Label, string Period)
{
    /// <summary>Columns <c>subject</c> and <c>period</c>.</summary>
    public static Subject Default { get; } = new("subject", null, "period");
}
