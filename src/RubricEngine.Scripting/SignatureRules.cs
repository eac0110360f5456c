using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Functions;

namespace RubricEngine.Scripting;

/// <summary>Every signature stands before its method, which takes and gives what it says.</summary>
internal sealed class SignatureRules(BoundScript script)
{
    public void Check(IReadOnlyList<ScriptHeader> headers)
    {
        if (headers.Count == 0) script.Diagnostics.Add(ScriptDiagnosticCatalogue.NoFunction(script.Diagnostics.Place(0, 0)));
        foreach (ScriptHeader header in headers) Check(header);
    }

    private void Check(ScriptHeader header)
    {
        FunctionSignature signature = header.Signature;
        MethodDeclarationSyntax? method = script.Class.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == signature.Name);
        if (method is null || header.Method != signature.Name)
        {
            script.Diagnostics.Add(ScriptDiagnosticCatalogue.SignatureWithoutMethod(header.Place, signature.Name));
            return;
        }
        var symbol = (IMethodSymbol)script.Model.GetDeclaredSymbol(method)!;
        bool takes = symbol.Parameters.Length == signature.Parameters.Length
            && symbol.Parameters.Zip(signature.Parameters).All(p => p.First.Name == p.Second.Name && ScriptTypes.Takes(p.First.Type, p.Second.Type));
        if (!takes)
        {
            string expected = string.Join(", ", signature.Parameters.Select(p => $"{ScriptTypes.WordOf(p.Type)} {p.Name}"));
            script.Diagnostics.Add(ScriptDiagnosticCatalogue.OtherParameters(script.Place(method.ParameterList), signature.Name, $"({expected})"));
        }
        if (!ScriptTypes.Gives(symbol.ReturnType, signature.Result))
        {
            string expected = ScriptTypes.WordOf(signature.Result);
            script.Diagnostics.Add(ScriptDiagnosticCatalogue.OtherResult(script.Place(method.ReturnType), signature.Name, $"`{expected}`, `{expected}?`"));
        }
    }
}
