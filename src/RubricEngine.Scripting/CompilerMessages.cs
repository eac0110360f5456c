using System.Globalization;
using Microsoft.CodeAnalysis;
using RubricEngine.Text;

namespace RubricEngine.Scripting;

/// <summary>What the C# compiler says, as diagnostics of the script.</summary>
internal static class CompilerMessages
{
    private const int LongestName = 60;

    /// <summary>Adds what was said.</summary>
    /// <param name="said">The compiler's diagnostic.</param>
    /// <param name="offset">How far its text begins before the script's own.</param>
    /// <param name="diagnostics">Where it is added.</param>
    public static void Add(Microsoft.CodeAnalysis.Diagnostic said, int offset, ScriptDiagnostics diagnostics)
    {
        Origin place = diagnostics.Place(said.Location.SourceSpan.Start - offset, said.Location.SourceSpan.Length);
        if (said.Severity == DiagnosticSeverity.Error) diagnostics.Add(Error(said, place));
        else if (said.Severity == DiagnosticSeverity.Warning) diagnostics.Add(ScriptDiagnosticCatalogue.CompilerWarning(place, said.Id, Words(said)));
    }

    private static Diagnostics.Diagnostic Error(Microsoft.CodeAnalysis.Diagnostic said, Origin place) => said.Id switch
    {
        // No such name, member, type or type in a namespace: for the compiler there is nothing beside the list.
        "CS0103" or "CS0117" or "CS0234" or "CS0246" or "CS0400" or "CS1061" or "CS0426" or "CS0305" or "CS0308" => ScriptDiagnosticCatalogue.NotOnList(place, Name(place), null),
        // A construct needs something of the platform that is not on the list.
        "CS0518" or "CS0656" or "CS1980" or "CS8179" => ScriptDiagnosticCatalogue.RefusedOperation(place, $"{said.Id} {Words(said)}"),
        _ => ScriptDiagnosticCatalogue.CompilerError(place, said.Id, Words(said)),
    };

    private static string Name(Origin place)
    {
        string name = place.Source.Text.Substring(place.Span.Start, place.Span.Length);
        return name.Length <= LongestName ? name : name[..LongestName] + "…";
    }

    private static string Words(Microsoft.CodeAnalysis.Diagnostic said) => said.GetMessage(CultureInfo.InvariantCulture).ReplaceLineEndings(" ");
}
