using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Scripting;

/// <summary>A checked script with its fuel, as an assembly.</summary>
internal static class WovenScript
{
    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, allowUnsafe: false, deterministic: true, concurrentBuild: false,
        optimizationLevel: OptimizationLevel.Release, generalDiagnosticOption: ReportDiagnostic.Suppress);

    /// <summary>The assembly; null where what was made is not what a script may be.</summary>
    public static byte[]? Emit(BoundScript script, IReadOnlyList<FunctionSignature> functions, PlatformList list, CancellationToken cancellation)
    {
        var woven = (ClassDeclarationSyntax)new FuelWeaver(script.Model).Visit(script.Class);
        CompilationUnitSyntax entry = Entry(functions, script);
        CompilationUnitSyntax unit = ((CompilationUnitSyntax)script.Class.SyntaxTree.GetRoot(cancellation))
            .WithMembers(SyntaxFactory.SingletonList<MemberDeclarationSyntax>(woven.WithModifiers([SyntaxFactory.Token(SyntaxKind.PartialKeyword)]))).NormalizeWhitespace();
        CSharpParseOptions options = ScriptSyntax.Options.WithKind(SourceCodeKind.Regular);
        CSharpCompilation compilation = CSharpCompilation.Create("script", [CSharpSyntaxTree.ParseText(unit.ToFullString(), options, cancellationToken: cancellation), CSharpSyntaxTree.Create(entry, options)], list.Woven, s_options);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: cancellation);
        foreach (Diagnostic said in emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
            script.Diagnostics.Add(ScriptDiagnosticCatalogue.RefusedCode(script.Diagnostics.Place(0, 0), $"{said.Id} {said.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
        if (!emitted.Success) return null;
        byte[] bytes = image.ToArray();
        if (EmittedCode.Refusals(bytes, list) is not [var refused, ..]) return bytes;
        script.Diagnostics.Add(ScriptDiagnosticCatalogue.RefusedCode(script.Diagnostics.Place(0, 0), refused));
        return null;
    }

    /// <summary>The one method that the engine calls, which hands the arguments over.</summary>
    private static CompilationUnitSyntax Entry(IReadOnlyList<FunctionSignature> functions, BoundScript script)
    {
        var text = new StringBuilder($"public sealed partial class {BoundScript.ClassName} : global::RubricEngine.Scripting.ScriptProgram\n{{\npublic override void __Call(int place)\n{{\nswitch (place)\n{{\n");
        for (int i = 0; i < functions.Count; i++)
        {
            IMethodSymbol method = script.Class.Members.OfType<MethodDeclarationSyntax>().Select(m => script.Model.GetDeclaredSymbol(m)!).First(m => m.Name == functions[i].Name);
            string arguments = string.Join(", ", functions[i].Parameters.Select((p, place) => Argument(p.Type, method.Parameters[place].Type, place)));
            text.Append($"case {i}: __Give({method.Name}({arguments})); return;\n");
        }
        return SyntaxFactory.ParseCompilationUnit(text.Append("}\n}\n}\n").ToString(), options: ScriptSyntax.Options.WithKind(SourceCodeKind.Regular));
    }

    private static string Argument(DataType data, ITypeSymbol type, int place) => data switch
    {
        NumberType when type.SpecialType == SpecialType.System_Int32 => $"(int)__Integer({place})",
        NumberType when type.SpecialType == SpecialType.System_Int64 => $"__Integer({place})",
        NumberType => $"__Decimal({place})",
        BooleanType => $"__Truth({place})",
        DateType => $"__Date({place})",
        _ => $"__Choice({place})",
    };
}
