using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Operators;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

internal sealed partial class ExpressionChecker
{
    /// <summary>The call of a function that gives points, whose arguments have names; null after reporting.</summary>
    public ForeignCall? CheckNamed(PluginSyntax syntax, ResultAccess access)
    {
        ResultAccess before = _access;
        _access = access;
        ForeignCall? call = CheckNamed(syntax);
        _access = before;
        return call;
    }

    private ForeignCall? CheckNamed(PluginSyntax syntax)
    {
        Origin at = scope.At(syntax.Function);
        if (scope.Functions.Find(syntax.Function.Text) is not { } function)
        {
            foreach ((_, ExpressionSyntax argument) in syntax.Arguments) CheckLost(argument);
            return scope.Fail<ForeignCall>(NoSuchFunction(syntax, at));
        }
        bool gives = function.Signature.Result is NumberType { Unit.IsNone: true };
        if (!gives) scope.Report(DiagnosticCatalogue.NoPoints(at, syntax.Function.Text, TypeNames.Of(function.Signature.Result)));
        return InOrder(syntax, function.Signature) is { } arguments && gives ? CheckForeign(function, arguments, at, at) : null;
    }

    private Diagnostic NoSuchFunction(PluginSyntax syntax, Origin at)
    {
        string written = syntax.Function.Text, name = written.Split('(')[0].Trim();
        if (name.Length < written.Length)
            return DiagnosticCatalogue.ArgumentsInBrackets(at, name, scope.Spell(syntax, Key.Plugin), scope.Spell(syntax, Key.With), scope.Spell(syntax, Key.Formula));
        return FunctionTable.Find(name) is not null || CohortFunctionTable.Find(name) is not null
            ? DiagnosticCatalogue.NotForPoints(at, name, scope.Spell(syntax, Key.Formula))
            : DiagnosticCatalogue.UnknownFunction(at, name, NearestName.Find(name, scope.Functions.Names));
    }

    /// <summary>The arguments in the order of the parameters; null after reporting names that are none, stand twice or are missing.</summary>
    private ExpressionSyntax[]? InOrder(PluginSyntax syntax, FunctionSignature signature)
    {
        var given = new ExpressionSyntax?[signature.Parameters.Length];
        string[] names = ParameterNames(signature, syntax);
        bool fits = true;
        foreach ((NameSyntax name, ExpressionSyntax argument) in syntax.Arguments)
        {
            int place = signature.IndexOf(name.Text);
            if (place >= 0 && given[place] is null)
            {
                given[place] = argument;
                continue;
            }
            fits = false;
            CheckLost(argument);
            scope.Report(place < 0
                ? DiagnosticCatalogue.UnknownParameter(scope.At(name), syntax.Function.Text, name.Text, names, NearestName.Find(name.Text, names))
                : DiagnosticCatalogue.ArgumentTwice(scope.At(name), syntax.Function.Text, name.Text));
        }
        // A name that is none may be one that is missing, misspelt.
        string[] missing = [.. names.Where((_, i) => given[i] is null)];
        if (missing.Length > 0 && fits) scope.Report(DiagnosticCatalogue.ArgumentsMissing(scope.At(syntax.Function), syntax.Function.Text, missing, scope.Spell(syntax, Key.With)));
        return missing.Length == 0 && fits ? [.. given.Select(g => g!)] : null;
    }

    /// <summary>The names of the parameters in the language of the file.</summary>
    private string[] ParameterNames(FunctionSignature signature, SyntaxNode at)
    {
        bool vietnamese = scope.WordsAt(scope.At(at)).Language == Language.Vietnamese;
        return [.. signature.Parameters.Select(p => vietnamese ? p.VietnameseName ?? p.Name : p.Name)];
    }
}
