using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RubricEngine.Scripting;

/// <summary>
/// Walks what the compiler makes of every method: each operation is of a kind on the list, each symbol that it is bound to, named or implied, is
/// the script's own or one of the platform's that a script may name, and each value is of a type that it may have.
/// </summary>
internal sealed class SymbolRules(BoundScript script)
{
    /// <summary>What the frame of a method may take, so that the stack that is left for sure when it is called suffices.</summary>
    private const int LargestFrame = 32 * 1024;

    private const int MostOperations = 4_000;

    public void Check()
    {
        foreach (MemberDeclarationSyntax member in script.Class.Members)
        {
            if (member is MethodDeclarationSyntax method) CheckMethod(method);
            else if (member is FieldDeclarationSyntax field) CheckConstants(field);
        }
    }

    private void CheckMethod(MethodDeclarationSyntax method)
    {
        var symbol = (IMethodSymbol)script.Model.GetDeclaredSymbol(method)!;
        CheckSignature(symbol, method);
        foreach (EqualsValueClauseSyntax value in method.ParameterList.Parameters.Select(p => p.Default).OfType<EqualsValueClauseSyntax>()) CheckTree(value);
        int size = CheckTree(method);
        if (size > LargestFrame) script.Diagnostics.Add(ScriptDiagnosticCatalogue.MethodTooLarge(script.Place(method.Identifier.Span), symbol.Name));
    }

    private void CheckConstants(FieldDeclarationSyntax field)
    {
        foreach (VariableDeclaratorSyntax constant in field.Declaration.Variables)
        {
            if (script.Model.GetDeclaredSymbol(constant) is IFieldSymbol symbol) CheckType(symbol.Type, field.Declaration.Type);
            if (constant.Initializer is { } value) CheckTree(value);
        }
    }

    private void CheckSignature(IMethodSymbol method, SyntaxNode place)
    {
        if (!method.ReturnsVoid) CheckType(method.ReturnType, place);
        if (method.RefKind != RefKind.None || method.IsAsync || method.IsIterator || method.IsGenericMethod || method.IsExtern)
            Refuse(place, "method", method.Name);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            CheckType(parameter.Type, place);
            if (parameter.RefKind != RefKind.None || parameter.IsParams) Refuse(place, "parameter", parameter.Name);
        }
    }

    private int CheckTree(SyntaxNode node)
    {
        if (script.Model.GetOperation(node) is not { } root)
        {
            Refuse(node, "unbound", "");
            return 0;
        }
        int size = 0, count = 0;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            size += operation.Type is { } type ? ScriptTypes.SizeOf(type) : 0;
            if (++count > MostOperations) return int.MaxValue;
            Check(operation);
        }
        return size;
    }

    private void Check(IOperation operation)
    {
        if (!OperationList.Allows(operation.Kind)) Refuse(operation.Syntax, operation.Kind.ToString(), "");
        foreach (ISymbol symbol in BoundSymbols.Of(operation, script.Model)) CheckSymbol(symbol, operation.Syntax);
        switch (operation)
        {
            case IVariableDeclaratorOperation { Symbol: var local }:
                CheckType(local.Type, operation.Syntax);
                if (local.IsRef || local.IsFixed || local.IsUsing) Refuse(operation.Syntax, "variable", local.Name);
                break;
            case ILocalFunctionOperation { Symbol: var function }:
                CheckSignature(function, operation.Syntax);
                break;
            case IPatternOperation pattern:
                CheckType(pattern.InputType, operation.Syntax);
                CheckType(pattern.NarrowedType, operation.Syntax);
                break;
            case IConversionOperation { Type.SpecialType: SpecialType.System_Object } put when IsPutIntoText(put): return;
            case ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String, Target: not (ILocalReferenceOperation or IParameterReferenceOperation) }:
                Refuse(operation.Syntax, "+=", "");
                break;
            // An array and a text are walked by their places, whatever they are said to be.
            case IConversionOperation { IsImplicit: true, Parent: IForEachLoopOperation, Operand.Type: IArrayTypeSymbol or { SpecialType: SpecialType.System_String } }: return;
            // The object of a method of the script itself.
            case IInstanceReferenceOperation { IsImplicit: true, ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }: return;
        }
        if (operation.Type is { SpecialType: not SpecialType.System_Void } type) CheckType(type, operation.Syntax);
    }

    /// <summary>An item of a text with holes, or of texts that are joined, stands there as an object; it is made a text by the program instead.</summary>
    private static bool IsPutIntoText(IConversionOperation put) => put.Operand.Type is { } type && type.TypeKind != TypeKind.Enum && (ScriptTypes.IsSimple(type) || IsNullable(type))
        && put.Parent is IInterpolationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }
            or ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private void CheckSymbol(ISymbol symbol, SyntaxNode place)
    {
        if (symbol is ITypeSymbol type)
        {
            if (type.TypeKind != TypeKind.Error && type.SpecialType != SpecialType.System_Void && symbol is not INamedTypeSymbol { IsStatic: true }) CheckType(type, place);
            return;
        }
        string? home = symbol.ContainingAssembly?.Name;
        bool isOwn = home == "script" || symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol;
        if (!isOwn && (home != PlatformList.PlatformAssembly || PlatformList.IsForCompilerOnly(symbol.OriginalDefinition)))
            script.Diagnostics.Add(ScriptDiagnosticCatalogue.ForCompilerOnly(script.Place(place), symbol.Name));
    }

    private void CheckType(ITypeSymbol type, SyntaxNode place)
    {
        if (!ScriptTypes.IsAllowed(type))
            script.Diagnostics.Add(ScriptDiagnosticCatalogue.RefusedType(script.Place(place), type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
    }

    private void Refuse(SyntaxNode place, string kind, string name) =>
        script.Diagnostics.Add(ScriptDiagnosticCatalogue.RefusedOperation(script.Place(place), name.Length == 0 ? kind : $"{kind} {name}"));
}
