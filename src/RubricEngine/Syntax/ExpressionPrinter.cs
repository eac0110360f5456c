namespace RubricEngine.Syntax;

internal static class ExpressionPrinter
{
    public static string Print(ExpressionSyntax expression) => expression.ToString();
}
