using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RubricEngine.Scripting;

/// <summary>The methods of a script as those of a class, every name bound to what is on the list.</summary>
internal sealed class BoundScript
{
    public const string ClassName = "__Script";

    private const string Before = "using System;using System.Collections.Generic;sealed class " + ClassName + "{", After = "\n}";

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, allowUnsafe: false, deterministic: true, concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release);

    private BoundScript(SyntaxTree tree, CSharpCompilation compilation, ScriptDiagnostics diagnostics)
    {
        Class = (ClassDeclarationSyntax)((CompilationUnitSyntax)tree.GetRoot()).Members[0];
        Model = compilation.GetSemanticModel(tree);
        Diagnostics = diagnostics;
    }

    public ClassDeclarationSyntax Class { get; }

    public SemanticModel Model { get; }

    public ScriptDiagnostics Diagnostics { get; }

    /// <summary>Binds a script; null where the compiler finds an error.</summary>
    public static BoundScript? Bind(CompilationUnitSyntax script, PlatformList list, ScriptDiagnostics diagnostics, CancellationToken cancellation)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Before + WithoutUsings(script, diagnostics.Source.Text) + After, ScriptSyntax.Options.WithKind(SourceCodeKind.Regular), cancellationToken: cancellation);
        if (!IsSame(script, (CompilationUnitSyntax)tree.GetRoot(cancellation)))
        {
            diagnostics.Add(ScriptDiagnosticCatalogue.Construct(diagnostics.Place(0, 0), new("what is read in two ways", "đoạn có hai cách hiểu")));
            return null;
        }
        CSharpCompilation compilation = CSharpCompilation.Create("script", [tree], list.Checked, s_options);
        foreach (Diagnostic said in compilation.GetDiagnostics(cancellation).Where(d => d.Severity >= DiagnosticSeverity.Warning)) CompilerMessages.Add(said, Before.Length, diagnostics);
        return diagnostics.HasErrors ? null : new BoundScript(tree, compilation, diagnostics);
    }

    /// <summary>The place in the script of something in the class.</summary>
    public Text.Origin Place(SyntaxNode node) => Diagnostics.Place(node.SpanStart - Before.Length, node.Span.Length);

    /// <summary>The same, told by an offset.</summary>
    public Text.Origin Place(Microsoft.CodeAnalysis.Text.TextSpan span) => Diagnostics.Place(span.Start - Before.Length, span.Length);

    private static string WithoutUsings(CompilationUnitSyntax script, string text)
    {
        char[] blanked = text.ToCharArray();
        foreach (UsingDirectiveSyntax directive in script.Usings) Array.Fill(blanked, ' ', directive.SpanStart, directive.Span.Length);
        return new string(blanked);
    }

    private static bool IsSame(CompilationUnitSyntax script, CompilationUnitSyntax wrapped) =>
        !wrapped.ContainsDiagnostics && wrapped.Members is [ClassDeclarationSyntax written] && written.Members.Count == script.Members.Count
        && written.Members.Zip(script.Members).All(p => SyntaxFactory.AreEquivalent(p.First, p.Second));
}
