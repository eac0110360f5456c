using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace RubricEngine.Scripting;

/// <summary>
/// Weaves into the methods of a script what makes them stop: every method and every turn of a loop burns fuel by the size of its body, whatever
/// allocates or takes time by the size of something burns fuel first, and calls are counted while they stand in each other.
/// </summary>
/// <remarks>Nothing in a script can catch what the fuel throws: there is no <c>try</c> beside the one that is woven.</remarks>
internal sealed class FuelWeaver(SemanticModel model) : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var woven = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        bool givesNothing = model.GetDeclaredSymbol(node)!.ReturnsVoid;
        return woven.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Guarded(woven.Body, woven.ExpressionBody, givesNothing, Weight(node)));
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var woven = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        bool givesNothing = ((IMethodSymbol)model.GetDeclaredSymbol(node)!).ReturnsVoid;
        return woven.WithModifiers(default).WithExpressionBody(null).WithSemicolonToken(default)
            .WithBody(Guarded(woven.Body, woven.ExpressionBody, givesNothing, Weight(node)));
    }

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) => ((ForStatementSyntax)base.VisitForStatement(node)!) is var loop ? loop.WithStatement(Turn(loop.Statement, node)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) => ((ForEachStatementSyntax)base.VisitForEachStatement(node)!) is var loop ? loop.WithStatement(Turn(loop.Statement, node)) : null;

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) => ((WhileStatementSyntax)base.VisitWhileStatement(node)!) is var loop ? loop.WithStatement(Turn(loop.Statement, node)) : null;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) => ((DoStatementSyntax)base.VisitDoStatement(node)!) is var loop ? loop.WithStatement(Turn(loop.Statement, node)) : null;

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var woven = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (model.GetSymbolInfo(node).Symbol is not IMethodSymbol method || !PlatformList.IsMetered(method.OriginalDefinition)) return woven;
        var access = (MemberAccessExpressionSyntax)woven.Expression;
        return InvocationExpression(IdentifierName("__" + method.Name), woven.ArgumentList.WithArguments(woven.ArgumentList.Arguments.Insert(0, Argument(access.Expression.WithoutTrivia()))));
    }

    public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        var woven = (ObjectCreationExpressionSyntax)base.VisitObjectCreationExpression(node)!;
        return woven.ArgumentList is { } arguments ? woven.WithArgumentList(Reserved(node, arguments)) : woven;
    }

    public override SyntaxNode? VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
    {
        var woven = (ImplicitObjectCreationExpressionSyntax)base.VisitImplicitObjectCreationExpression(node)!;
        return woven.WithArgumentList(Reserved(node, woven.ArgumentList));
    }

    public override SyntaxNode? VisitArrayCreationExpression(ArrayCreationExpressionSyntax node)
    {
        var woven = (ArrayCreationExpressionSyntax)base.VisitArrayCreationExpression(node)!;
        ArrayRankSpecifierSyntax rank = woven.Type.RankSpecifiers[0];
        if (rank.Sizes is not [var size] || size is OmittedArraySizeExpressionSyntax) return woven;
        ITypeSymbol item = ((IArrayTypeSymbol)model.GetTypeInfo(node).Type!).ElementType;
        return woven.WithType(woven.Type.WithRankSpecifiers(woven.Type.RankSpecifiers.Replace(rank, rank.WithSizes(SingletonSeparatedList<ExpressionSyntax>(Reserve(item, size))))));
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var woven = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        return node.IsKind(SyntaxKind.AddExpression) && IsText(node) && !model.GetConstantValue(node).HasValue
            ? Call("__Concat", Text(node.Left, woven.Left), Text(node.Right, woven.Right))
            : woven;
    }

    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        var woven = (AssignmentExpressionSyntax)base.VisitAssignmentExpression(node)!;
        if (!node.IsKind(SyntaxKind.AddAssignmentExpression) || !IsText(node)) return woven;
        ExpressionSyntax target = woven.Left.WithoutTrivia();
        return AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, target, Call("__Concat", Text(node.Left, target), Text(node.Right, woven.Right)));
    }

    public override SyntaxNode? VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
        var woven = (InterpolatedStringExpressionSyntax)base.VisitInterpolatedStringExpression(node)!;
        if (model.GetConstantValue(node).HasValue) return woven;
        ExpressionSyntax text = Literal("");
        foreach ((InterpolatedStringContentSyntax written, InterpolatedStringContentSyntax part) in node.Contents.Zip(woven.Contents))
        {
            ExpressionSyntax next = written is InterpolationSyntax hole
                ? Text(hole.Expression, ((InterpolationSyntax)part).Expression)
                : Literal(Unescaped(((InterpolatedStringTextSyntax)written).TextToken, node));
            text = Call("__Concat", text, next);
        }
        return text;
    }

    private static string Unescaped(SyntaxToken token, InterpolatedStringExpressionSyntax text) =>
        text.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) || text.StringStartToken.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken)
            ? token.ValueText
            : token.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static BlockSyntax Guarded(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, bool givesNothing, int weight)
    {
        BlockSyntax inner = body ?? Block(givesNothing ? ExpressionStatement(arrow!.Expression.WithoutTrivia()) : ReturnStatement(arrow!.Expression.WithoutTrivia()).NormalizeWhitespace());
        return Block(
            ExpressionStatement(Call("__Enter", Number(weight))),
            TryStatement(inner, default, FinallyClause(Block(ExpressionStatement(Call("__Leave"))))));
    }

    private static BlockSyntax Turn(StatementSyntax body, StatementSyntax loop) => Block(ExpressionStatement(Call("__Burn", Number(Weight(loop)))), body);

    /// <summary>What one turn or call burns: half of its expressions. Loops and functions within burn for themselves.</summary>
    private static int Weight(SyntaxNode node) => 1 + node.DescendantNodes(n => n == node || !BurnsForItself(n)).Count(n => n is ExpressionSyntax && !BurnsForItself(n)) / 2;

    private static bool BurnsForItself(SyntaxNode node) => node is LocalFunctionStatementSyntax || (node is StatementSyntax && node.Parent switch
    {
        ForStatementSyntax loop => loop.Statement == node,
        ForEachStatementSyntax loop => loop.Statement == node,
        WhileStatementSyntax loop => loop.Statement == node,
        DoStatementSyntax loop => loop.Statement == node,
        _ => false,
    });

    private ArgumentListSyntax Reserved(ExpressionSyntax creation, ArgumentListSyntax arguments)
    {
        if (model.GetSymbolInfo(creation).Symbol is not IMethodSymbol constructor || !PlatformList.IsMetered(constructor.OriginalDefinition)) return arguments;
        ArgumentSyntax capacity = arguments.Arguments[0];
        return arguments.ReplaceNode(capacity, capacity.WithExpression(Reserve(constructor.ContainingType.TypeArguments[0], capacity.Expression)));
    }

    private static InvocationExpressionSyntax Reserve(ITypeSymbol item, ExpressionSyntax length) => InvocationExpression(
        GenericName(Identifier("__Reserve"), TypeArgumentList(SingletonSeparatedList(ParseTypeName(item.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))))),
        ArgumentList(SingletonSeparatedList(Argument(length.WithoutTrivia()))));

    private bool IsText(ExpressionSyntax node) => model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_String;

    private ExpressionSyntax Text(ExpressionSyntax written, ExpressionSyntax woven) =>
        model.GetTypeInfo(written).Type is null ? Literal("") : Call("__Text", woven.WithoutTrivia());

    private static LiteralExpressionSyntax Literal(string text) => LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private static LiteralExpressionSyntax Number(int number) => LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(number));

    private static InvocationExpressionSyntax Call(string name, params IEnumerable<ExpressionSyntax> arguments) =>
        InvocationExpression(IdentifierName(name), ArgumentList(SeparatedList(arguments.Select(Argument))));
}
