using RubricEngine.Text;

namespace RubricEngine.Functions;

/// <summary>What is wrong with the text of a signature.</summary>
/// <param name="Span">Where, in the text that was read.</param>
/// <param name="Message">What.</param>
public sealed record SignatureMistake(TextSpan Span, Message Message);
