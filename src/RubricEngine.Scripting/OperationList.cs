using System.Collections.Frozen;
using Microsoft.CodeAnalysis;

namespace RubricEngine.Scripting;

/// <summary>What the methods of a script may do, construct by construct as the compiler understands them.</summary>
internal static class OperationList
{
    private static readonly FrozenSet<OperationKind> s_kinds = FrozenSet.ToFrozenSet([
        OperationKind.MethodBody, OperationKind.Block, OperationKind.VariableDeclarationGroup, OperationKind.VariableDeclaration, OperationKind.VariableDeclarator,
        OperationKind.VariableInitializer, OperationKind.ParameterInitializer, OperationKind.FieldInitializer, OperationKind.LocalFunction, OperationKind.ExpressionStatement,
        OperationKind.Empty, OperationKind.Conditional, OperationKind.Loop, OperationKind.Branch, OperationKind.Return, OperationKind.Switch, OperationKind.SwitchCase,
        OperationKind.CaseClause, OperationKind.SwitchExpression, OperationKind.SwitchExpressionArm, OperationKind.IsPattern, OperationKind.IsType, OperationKind.ConstantPattern,
        OperationKind.RelationalPattern, OperationKind.BinaryPattern, OperationKind.NegatedPattern, OperationKind.DiscardPattern, OperationKind.DeclarationPattern,
        OperationKind.TypePattern, OperationKind.Literal, OperationKind.DefaultValue, OperationKind.Conversion, OperationKind.Binary, OperationKind.Unary, OperationKind.Increment,
        OperationKind.Decrement, OperationKind.Coalesce, OperationKind.CoalesceAssignment, OperationKind.SimpleAssignment, OperationKind.CompoundAssignment,
        OperationKind.Parenthesized, OperationKind.Invocation, OperationKind.Argument, OperationKind.PropertyReference, OperationKind.FieldReference,
        OperationKind.LocalReference, OperationKind.ParameterReference, OperationKind.ArrayElementReference, OperationKind.ArrayCreation, OperationKind.ArrayInitializer,
        OperationKind.ObjectCreation, OperationKind.ObjectOrCollectionInitializer, OperationKind.CollectionExpression, OperationKind.InterpolatedString,
        OperationKind.InterpolatedStringText, OperationKind.Interpolation, OperationKind.Discard,
        // The object of a method of the script itself, and the list that is being filled; `this` cannot be written.
        OperationKind.InstanceReference,
    ]);

    public static bool Allows(OperationKind kind) => s_kinds.Contains(kind);
}
