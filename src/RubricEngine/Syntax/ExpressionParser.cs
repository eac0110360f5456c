using RubricEngine.Diagnostics;

namespace RubricEngine.Syntax;

internal static class ExpressionParser
{
    public static ExpressionSyntax Parse(SourceFragment fragment, DiagnosticBag diagnostics) => new ErrorSyntax(default);
}
