using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>Something wrong, or worth knowing, at a place in a text.</summary>
/// <param name="Code">Stable code, <c>RUB</c> and four digits.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Origin">The place; null where there is no text, such as a missing file.</param>
/// <param name="Message">What is wrong: lower-case start, no final period, the user's text in backticks.</param>
/// <param name="Help">What to do about it, or null.</param>
public sealed record Diagnostic(string Code, Severity Severity, Origin? Origin, Message Message, Message? Help = null);
