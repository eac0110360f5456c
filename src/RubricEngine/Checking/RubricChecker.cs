using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Syntax;

namespace RubricEngine.Checking;

internal static class RubricChecker
{
    public static Rubric? Check(RubricSyntax syntax, DiagnosticBag diagnostics) => null;
}
