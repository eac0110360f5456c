using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>
/// Every diagnostic of the core: one method each, which owns its code, severity, wording and help. One file a stage:
/// RUB10xx expressions, RUB11xx the YAML form, RUB12xx the keyword form, RUB20xx names and declarations, RUB21xx types and units, RUB22xx scoring, RUB23xx results.
/// </summary>
internal static partial class DiagnosticCatalogue
{
    private static Diagnostic Error(string code, Origin? origin, string english, string vietnamese, Message? help = null) =>
        new(code, Severity.Error, origin, new Message(english, vietnamese), help);

    private static Diagnostic Warning(string code, Origin? origin, string english, string vietnamese, Message? help = null) =>
        new(code, Severity.Warning, origin, new Message(english, vietnamese), help);

    private static Diagnostic Note(string code, Origin? origin, string english, string vietnamese, Message? help = null) =>
        new(code, Severity.Note, origin, new Message(english, vietnamese), help);

    /// <summary>Help that offers the nearest name, or none.</summary>
    private static Message? Nearest(string? name) =>
        name is null ? null : new Message($"did you mean `{name}`?", $"có phải ý là `{name}`?");
}
