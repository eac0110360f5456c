using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RubricEngine.Scripting;

/// <summary>What an operation is bound to, whether the script names it or the language implies it.</summary>
internal static class BoundSymbols
{
    public static IEnumerable<ISymbol> Of(IOperation operation, SemanticModel model)
    {
        IEnumerable<ISymbol?> symbols = operation switch
        {
            IInvocationOperation call => [call.TargetMethod, .. call.TargetMethod.TypeArguments],
            IPropertyReferenceOperation property => [property.Property],
            IFieldReferenceOperation field => [field.Field],
            IObjectCreationOperation creation => [creation.Constructor],
            IBinaryOperation binary => [binary.OperatorMethod],
            IUnaryOperation unary => [unary.OperatorMethod],
            IIncrementOrDecrementOperation step => [step.OperatorMethod],
            ICompoundAssignmentOperation assignment => [assignment.OperatorMethod, assignment.InConversion.MethodSymbol, assignment.OutConversion.MethodSymbol],
            IConversionOperation conversion => [conversion.OperatorMethod],
            ICoalesceOperation coalesce => [coalesce.ValueConversion.MethodSymbol],
            IIsTypeOperation test => [test.TypeOperand],
            ITypePatternOperation pattern => [pattern.MatchedType],
            IDeclarationPatternOperation pattern => [pattern.MatchedType, (pattern.DeclaredSymbol as ILocalSymbol)?.Type],
            IRelationalPatternOperation or IConstantPatternOperation => [],
            _ => [],
        };
        return symbols.Concat(Named(operation.Syntax, model)).OfType<ISymbol>();
    }

    /// <summary>Names that are no operation themselves: the type before a dot, the type of a variable.</summary>
    private static IEnumerable<ISymbol?> Named(SyntaxNode syntax, SemanticModel model) => syntax switch
    {
        MemberAccessExpressionSyntax { Expression: var before } when model.GetSymbolInfo(before).Symbol is INamedTypeSymbol type => [type.IsStatic ? null : type],
        CastExpressionSyntax cast => [model.GetTypeInfo(cast.Type).Type],
        DefaultExpressionSyntax value => [model.GetTypeInfo(value.Type).Type],
        _ => [],
    };
}
