using RubricEngine.Text;

namespace RubricEngine.Results;

/// <summary>One statement of an explanation.</summary>
/// <param name="Topic">What it tells.</param>
/// <param name="Text">The statement.</param>
public sealed record ExplanationLine(ExplanationTopic Topic, Message Text);
