using RubricEngine.Text;

namespace RubricEngine.Functions;

/// <summary>What is wrong with the text of a signature.</summary>
/// <param name="Span">Where, in the text that was read.</param>
/// <param name="Message">What.</param>
/// <example>
/// <code>
/// if (!FunctionSignature.TryParse("function risk(area: number 0..100) -> number 0..10", out FunctionSignature? signature, out SignatureMistake? mistake))
///     Console.WriteLine($"{mistake.Span.Start}: {mistake.Message.English}");
/// </code>
/// </example>
public sealed record SignatureMistake(TextSpan Span, Message Message);
