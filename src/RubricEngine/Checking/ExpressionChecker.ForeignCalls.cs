using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Operators;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

internal sealed partial class ExpressionChecker
{
    private ForeignCall? CheckForeign(ForeignFunction function, CallSyntax call, Origin at)
    {
        ImmutableArray<FunctionParameter> parameters = function.Signature.Parameters;
        if (call.Arguments.Length == parameters.Length) return CheckForeign(function, call.Arguments, scope.At(call.Name), at);
        foreach (ExpressionSyntax argument in call.Arguments) CheckLost(argument);
        return scope.Fail<ForeignCall>(DiagnosticCatalogue.ArgumentCount(at, call.Name.Text, parameters.Length, false, call.Arguments.Length));
    }

    /// <summary>A call with an argument for each parameter.</summary>
    /// <param name="function">What is called.</param>
    /// <param name="written">The arguments, in the order of the parameters.</param>
    /// <param name="name">Where the function is named.</param>
    /// <param name="at">Where the call stands.</param>
    private ForeignCall? CheckForeign(ForeignFunction function, IReadOnlyList<ExpressionSyntax> written, Origin name, Origin at)
    {
        FunctionSignature signature = function.Signature;
        if (_inFigure) return scope.Fail<ForeignCall>(DiagnosticCatalogue.CallInFigure(name, signature.Name));
        if (!signature.IsPure) scope.Report(DiagnosticCatalogue.NotPure(name, signature.Name, function.Plugin));
        scope.CalledFunctions.Add(function);
        Expression?[] arguments = [.. signature.Parameters.Zip(written, CheckArgument)];
        return arguments.Contains(null) ? null : new ForeignCall(function, [.. arguments.Select(a => a!)], at);
    }

    /// <summary>Finds what is wrong with an argument of which nobody knows what it is for: a name alone might be a choice.</summary>
    private void CheckLost(ExpressionSyntax argument)
    {
        if (argument is not ReferenceSyntax { Name: var name } || scope.IsDeclared(name) || _arguments.ContainsKey(name) || IsField(name)) Check(argument, (DataType?)null);
    }

    /// <summary>An argument of which the parameter takes every value; null after reporting.</summary>
    private Expression? CheckArgument(FunctionParameter parameter, ExpressionSyntax written)
    {
        Expression? argument = Check(written, parameter.Type);
        // A fact without a type of its own has no value that would not fit.
        if (argument is null || IsUntyped(written)) return argument;
        Origin at = scope.At(written);
        switch (parameter.Type, argument.Type)
        {
            case (NumberType asked, NumberType given): return CheckNumberArgument(parameter.Name, asked, given, written) ? argument : null;
            case (BooleanType, BooleanType): return argument;
            case (DateType asked, DateType given) when given.From >= asked.From && given.To <= asked.To: return argument;
            case (DateType asked, DateType given): return scope.Fail<Expression>(DiagnosticCatalogue.ArgumentRange(at, parameter.Name, Days(asked), Days(given), given.From == given.To, null));
            case (ChoiceType asked, ChoiceType given):
                string[] others = [.. given.Choices.Except(asked.Choices)];
                return others.Length == 0 ? argument : scope.Fail<Expression>(DiagnosticCatalogue.ArgumentChoices(at, parameter.Name, others, asked.Choices));
            default: return scope.Fail<Expression>(DiagnosticCatalogue.TypeExpected(at, TypeNames.Of(parameter.Type), TypeNames.Of(argument.Type)));
        }
    }

    private bool CheckNumberArgument(string parameter, NumberType asked, NumberType given, ExpressionSyntax written)
    {
        Origin at = scope.At(written);
        if (!given.Unit.Converts(asked.Unit))
        {
            scope.Report(DiagnosticCatalogue.ArgumentUnit(at, parameter, asked.Unit.ToString(), given.Unit.ToString()));
            return false;
        }
        var fit = new ArgumentFit(asked, given, scope.SourceOf(written));
        if (!fit.Range) scope.Report(DiagnosticCatalogue.ArgumentRange(at, parameter, fit.Asked, fit.Given, given.Range.IsExact, fit.Clamped));
        if (!fit.Digits) scope.Report(DiagnosticCatalogue.ArgumentDigits(at, parameter, asked.Digits ?? 0, fit.GivenDigits, fit.Rounded));
        return fit.Range && fit.Digits;
    }

    private static string Days(DateType type) => type.From == type.To ? $"{type.From:yyyy-MM-dd}" : $"{type.From:yyyy-MM-dd}..{type.To:yyyy-MM-dd}";
}
