using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Scripting;

/// <summary>The constructs of C# that a script may use. What is not here is refused, whatever a version of the language calls it.</summary>
internal static class ConstructList
{
    private static readonly FrozenSet<SyntaxKind> s_kinds = FrozenSet.ToFrozenSet([
        SyntaxKind.CompilationUnit, SyntaxKind.UsingDirective, SyntaxKind.MethodDeclaration, SyntaxKind.FieldDeclaration, SyntaxKind.ParameterList, SyntaxKind.Parameter,
        SyntaxKind.VariableDeclaration, SyntaxKind.VariableDeclarator, SyntaxKind.EqualsValueClause, SyntaxKind.ArrowExpressionClause,

        SyntaxKind.Block, SyntaxKind.LocalDeclarationStatement, SyntaxKind.LocalFunctionStatement, SyntaxKind.ExpressionStatement, SyntaxKind.EmptyStatement,
        SyntaxKind.IfStatement, SyntaxKind.ElseClause, SyntaxKind.ForStatement, SyntaxKind.ForEachStatement, SyntaxKind.WhileStatement, SyntaxKind.DoStatement,
        SyntaxKind.BreakStatement, SyntaxKind.ContinueStatement, SyntaxKind.ReturnStatement, SyntaxKind.CheckedStatement, SyntaxKind.UncheckedStatement,
        SyntaxKind.SwitchStatement, SyntaxKind.SwitchSection, SyntaxKind.CaseSwitchLabel, SyntaxKind.CasePatternSwitchLabel, SyntaxKind.DefaultSwitchLabel, SyntaxKind.WhenClause,

        SyntaxKind.SwitchExpression, SyntaxKind.SwitchExpressionArm, SyntaxKind.IsPatternExpression, SyntaxKind.ConstantPattern, SyntaxKind.RelationalPattern,
        SyntaxKind.OrPattern, SyntaxKind.AndPattern, SyntaxKind.NotPattern, SyntaxKind.ParenthesizedPattern, SyntaxKind.DiscardPattern, SyntaxKind.DeclarationPattern,
        SyntaxKind.VarPattern, SyntaxKind.TypePattern, SyntaxKind.SingleVariableDesignation, SyntaxKind.DiscardDesignation,

        SyntaxKind.IdentifierName, SyntaxKind.GenericName, SyntaxKind.TypeArgumentList, SyntaxKind.QualifiedName, SyntaxKind.PredefinedType, SyntaxKind.NullableType,
        SyntaxKind.ArrayType, SyntaxKind.ArrayRankSpecifier, SyntaxKind.OmittedArraySizeExpression,

        SyntaxKind.NumericLiteralExpression, SyntaxKind.StringLiteralExpression, SyntaxKind.CharacterLiteralExpression, SyntaxKind.TrueLiteralExpression,
        SyntaxKind.FalseLiteralExpression, SyntaxKind.NullLiteralExpression, SyntaxKind.DefaultLiteralExpression, SyntaxKind.DefaultExpression,
        SyntaxKind.InterpolatedStringExpression, SyntaxKind.InterpolatedStringText, SyntaxKind.Interpolation,
        SyntaxKind.ParenthesizedExpression, SyntaxKind.CastExpression, SyntaxKind.CheckedExpression, SyntaxKind.UncheckedExpression, SyntaxKind.ConditionalExpression,
        SyntaxKind.AddExpression, SyntaxKind.SubtractExpression, SyntaxKind.MultiplyExpression, SyntaxKind.DivideExpression, SyntaxKind.ModuloExpression,
        SyntaxKind.LeftShiftExpression, SyntaxKind.RightShiftExpression, SyntaxKind.UnsignedRightShiftExpression, SyntaxKind.LogicalOrExpression, SyntaxKind.LogicalAndExpression,
        SyntaxKind.BitwiseOrExpression, SyntaxKind.BitwiseAndExpression, SyntaxKind.ExclusiveOrExpression, SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression,
        SyntaxKind.LessThanExpression, SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.CoalesceExpression, SyntaxKind.IsExpression, SyntaxKind.UnaryPlusExpression, SyntaxKind.UnaryMinusExpression, SyntaxKind.BitwiseNotExpression,
        SyntaxKind.LogicalNotExpression, SyntaxKind.PreIncrementExpression, SyntaxKind.PreDecrementExpression, SyntaxKind.PostIncrementExpression,
        SyntaxKind.PostDecrementExpression, SyntaxKind.SuppressNullableWarningExpression,
        SyntaxKind.SimpleAssignmentExpression, SyntaxKind.AddAssignmentExpression, SyntaxKind.SubtractAssignmentExpression, SyntaxKind.MultiplyAssignmentExpression,
        SyntaxKind.DivideAssignmentExpression, SyntaxKind.ModuloAssignmentExpression, SyntaxKind.AndAssignmentExpression, SyntaxKind.OrAssignmentExpression,
        SyntaxKind.ExclusiveOrAssignmentExpression, SyntaxKind.LeftShiftAssignmentExpression, SyntaxKind.RightShiftAssignmentExpression,
        SyntaxKind.UnsignedRightShiftAssignmentExpression, SyntaxKind.CoalesceAssignmentExpression,
        SyntaxKind.InvocationExpression, SyntaxKind.ArgumentList, SyntaxKind.Argument, SyntaxKind.NameColon, SyntaxKind.SimpleMemberAccessExpression,
        SyntaxKind.ElementAccessExpression, SyntaxKind.BracketedArgumentList, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression,
        SyntaxKind.ArrayCreationExpression, SyntaxKind.ImplicitArrayCreationExpression, SyntaxKind.ArrayInitializerExpression, SyntaxKind.CollectionInitializerExpression,
        SyntaxKind.CollectionExpression, SyntaxKind.ExpressionElement,
    ]);

    /// <summary>What is refused about a node, in words; null where nothing is.</summary>
    public static Message? Refusal(SyntaxNode node) => node switch
    {
        GlobalStatementSyntax => new("statements outside of a method", "câu lệnh ngoài phương thức"),
        _ when node.Parent is GlobalStatementSyntax => null,
        MethodDeclarationSyntax { Modifiers: [var modifier, ..] } => Word(modifier),
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } => new("methods of interfaces", "phương thức của giao diện"),
        FieldDeclarationSyntax { Modifiers: [var modifier] } when modifier.IsKind(SyntaxKind.ConstKeyword) => null,
        FieldDeclarationSyntax => new("variables outside of a method: nothing lasts from one call to the next", "biến ngoài phương thức: không gì được giữ lại giữa hai lần gọi"),
        LocalFunctionStatementSyntax { Modifiers: [var modifier, ..] } when !modifier.IsKind(SyntaxKind.StaticKeyword) => Word(modifier),
        LocalFunctionStatementSyntax { Modifiers.Count: > 1 } local => Word(local.Modifiers[1]),
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } => new("`using`", "`using`"),
        LocalDeclarationStatementSyntax { Modifiers: [var modifier, ..] } when !modifier.IsKind(SyntaxKind.ConstKeyword) => Word(modifier),
        ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } => new("`await`", "`await`"),
        ParameterSyntax { Modifiers: [var modifier, ..] } => Word(modifier),
        ArgumentSyntax { RefKindKeyword: { RawKind: not 0 } keyword } => Word(keyword),
        ArrayRankSpecifierSyntax { Rank: > 1 } => new("arrays of several dimensions", "mảng nhiều chiều"),
        ArrayCreationExpressionSyntax { Initializer: not null, Type.RankSpecifiers: [{ Sizes: [not OmittedArraySizeExpressionSyntax] }, ..] } =>
            new("a size beside the items of an array", "kích thước bên cạnh các phần tử của mảng"),
        _ => s_kinds.Contains(node.Kind()) ? null : ConstructNames.Of(node),
    };

    private static Message Word(SyntaxToken token) => new($"`{token.Text}`", $"`{token.Text}`");
}
