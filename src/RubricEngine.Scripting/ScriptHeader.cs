using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Functions;
using RubricEngine.Text;

namespace RubricEngine.Scripting;

/// <summary>A signature written in comments before its method, as <c>//! function risk(area: number 0..100) -> number 0..10</c>.</summary>
/// <param name="Signature">What the function is called, takes and gives.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Method">The name of the method that follows; null where none does.</param>
internal sealed record ScriptHeader(FunctionSignature Signature, Origin Place, string? Method)
{
    private const string Mark = "//!";

    /// <summary>All signatures of a script. Lines that follow each other are one text; one that begins with <c>function</c> begins a text.</summary>
    public static List<ScriptHeader> ReadAll(CompilationUnitSyntax root, ScriptDiagnostics diagnostics)
    {
        var headers = new List<ScriptHeader>();
        foreach (SyntaxToken token in root.DescendantTokens())
        {
            var lines = new List<SyntaxTrivia>();
            foreach (SyntaxTrivia trivia in token.LeadingTrivia.Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) && t.ToString().StartsWith(Mark, StringComparison.Ordinal)))
            {
                if (lines.Count > 0 && Body(trivia).StartsWith("function ", StringComparison.Ordinal)) Add(lines, null, headers, diagnostics);
                lines.Add(trivia);
            }
            if (lines.Count > 0) Add(lines, MethodOf(token), headers, diagnostics);
        }
        return headers;
    }

    private static void Add(List<SyntaxTrivia> lines, string? method, List<ScriptHeader> headers, ScriptDiagnostics diagnostics)
    {
        var text = new StringBuilder();
        var starts = new List<(int InText, int InSource)>();
        foreach (SyntaxTrivia line in lines)
        {
            starts.Add((text.Length, line.SpanStart + Mark.Length));
            text.Append(line.ToString().AsSpan(Mark.Length)).Append('\n');
        }
        Origin whole = diagnostics.Place(lines[0].SpanStart, lines[^1].Span.End - lines[0].SpanStart);
        lines.Clear();
        if (!FunctionSignature.TryParse(text.ToString(), out FunctionSignature? signature, out SignatureMistake? mistake))
        {
            (int inText, int inSource) = starts.Last(s => s.InText <= mistake.Span.Start);
            diagnostics.Add(ScriptDiagnosticCatalogue.Signature(diagnostics.Place(mistake.Span.Start - inText + inSource, mistake.Span.Length), mistake.Message));
            return;
        }
        if (!signature.IsPure) diagnostics.Add(ScriptDiagnosticCatalogue.NotPure(whole));
        headers.Add(new ScriptHeader(signature, whole, method));
    }

    private static string? MethodOf(SyntaxToken token) =>
        token.Parent?.AncestorsAndSelf().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { Parent: CompilationUnitSyntax } method && method.GetFirstToken() == token
            ? method.Identifier.ValueText
            : null;

    private static string Body(SyntaxTrivia line) => line.ToString()[Mark.Length..].TrimStart();
}
