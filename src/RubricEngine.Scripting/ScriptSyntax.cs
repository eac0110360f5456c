using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Scripting;

/// <summary>The text of a script as a tree, as far as its constructs are on the list.</summary>
internal static class ScriptSyntax
{
    private static readonly FrozenSet<string> s_usings = FrozenSet.ToFrozenSet(["System", "System.Collections.Generic"], StringComparer.Ordinal);

    private const int LongestText = 500;

    /// <summary>The version of the language is fixed: what a later one adds is not on the list of constructs.</summary>
    public static CSharpParseOptions Options { get; } = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    public static CompilationUnitSyntax? Parse(SourceText source, ScriptDiagnostics diagnostics)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source.Text, Options).GetRoot();
        if (!SourceLimits.Holds(root, diagnostics)) return null;
        foreach (SyntaxTrivia trivia in root.DescendantTrivia().Where(t => t.IsDirective))
            diagnostics.Add(ScriptDiagnosticCatalogue.Directive(diagnostics.Place(trivia.Span), FirstLine(trivia.ToString())));
        foreach (Microsoft.CodeAnalysis.Diagnostic said in root.GetDiagnostics()) CompilerMessages.Add(said, 0, diagnostics);
        foreach (SyntaxNode node in root.DescendantNodes(n => n is not UsingDirectiveSyntax))
            if (ConstructList.Refusal(node) is { } what) diagnostics.Add(ScriptDiagnosticCatalogue.Construct(diagnostics.Place(PlaceOf(node)), what));
        foreach (SyntaxToken token in root.DescendantTokens()) Check(token, diagnostics);
        CheckMembers(root, diagnostics);
        return diagnostics.HasErrors ? null : root;
    }

    /// <summary>The lines that name namespaces which are there already, and mean nothing.</summary>
    public static bool IsImplied(UsingDirectiveSyntax directive) =>
        directive is { Alias: null, Name: { } name } && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None)
        && directive.UnsafeKeyword.IsKind(SyntaxKind.None) && s_usings.Contains(name.ToString());

    private static void Check(SyntaxToken token, ScriptDiagnostics diagnostics)
    {
        // The keywords that nobody speaks of begin so as well.
        string name = token.IsKind(SyntaxKind.IdentifierToken) ? token.ValueText : token.Text;
        if (name.StartsWith("__", StringComparison.Ordinal)) diagnostics.Add(ScriptDiagnosticCatalogue.ReservedName(diagnostics.Place(token.Span), name));
        if (token.IsKind(SyntaxKind.NumericLiteralToken) && token.Value is double or float)
            diagnostics.Add(ScriptDiagnosticCatalogue.FloatingPoint(diagnostics.Place(token.Span)));
        if (token.IsKind(SyntaxKind.DoubleKeyword) || token.IsKind(SyntaxKind.FloatKeyword))
            diagnostics.Add(ScriptDiagnosticCatalogue.FloatingPoint(diagnostics.Place(token.Span)));
        if (token.Value is string text && !token.IsKind(SyntaxKind.IdentifierToken) && text.Length > LongestText)
            diagnostics.Add(ScriptDiagnosticCatalogue.TextTooLong(diagnostics.Place(token.Span), LongestText));
    }

    private static void CheckMembers(CompilationUnitSyntax root, ScriptDiagnostics diagnostics)
    {
        foreach (UsingDirectiveSyntax directive in root.Usings.Where(u => !IsImplied(u)))
            diagnostics.Add(ScriptDiagnosticCatalogue.NotOnList(diagnostics.Place(directive.Span), directive.NamespaceOrType.ToString(), null));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (MethodDeclarationSyntax method in root.Members.OfType<MethodDeclarationSyntax>())
            if (!names.Add(method.Identifier.ValueText)) diagnostics.Add(ScriptDiagnosticCatalogue.MethodTwice(diagnostics.Place(method.Identifier.Span), method.Identifier.ValueText));
        // A constant made of two others may be twice as long as each of them, and so on: such a text would be made while the script is compiled.
        foreach (VariableDeclarationSyntax constant in root.DescendantNodes().OfType<VariableDeclarationSyntax>().Where(IsConstant))
        {
            foreach (ExpressionSyntax value in constant.Variables.Select(v => v.Initializer?.Value).OfType<ExpressionSyntax>())
                if (constant.Type is not PredefinedTypeSyntax type || (type.Keyword.IsKind(SyntaxKind.StringKeyword) && !value.IsKind(SyntaxKind.StringLiteralExpression)))
                    diagnostics.Add(ScriptDiagnosticCatalogue.ConstantNotLiteral(diagnostics.Place(value.Span)));
        }
    }

    private static bool IsConstant(VariableDeclarationSyntax declaration) => declaration.Parent switch
    {
        FieldDeclarationSyntax => true,
        LocalDeclarationStatementSyntax local => local.IsConst,
        _ => false,
    };

    private static Microsoft.CodeAnalysis.Text.TextSpan PlaceOf(SyntaxNode node) =>
        node is StatementSyntax or MemberDeclarationSyntax or QueryExpressionSyntax ? node.GetFirstToken().Span : node.Span;

    private static string FirstLine(string text) => text.Split('\r', '\n')[0].Trim() is var line && line.Length > 40 ? line[..40] + "…" : text.Split('\r', '\n')[0].Trim();
}
