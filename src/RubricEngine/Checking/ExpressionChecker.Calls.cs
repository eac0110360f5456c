using System.Collections.Immutable;
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
    private const int MostRoundingDigits = 30;

    private bool IsFunctionName(string name) => FunctionTable.Find(name) is not null || scope.Functions.Find(name) is not null;

    /// <summary>Whether a function gives back its arguments' kind, so that context reaches through it.</summary>
    private static bool IsNeutralFunction(CallSyntax call) => FunctionTable.Find(call.Name.Text)?.Function is
        BuiltInFunction.Min or BuiltInFunction.Max or BuiltInFunction.Clamp or BuiltInFunction.Abs or BuiltInFunction.Floor or BuiltInFunction.Ceiling;

    private Expression? CheckCall(CallSyntax call, DataType? hint, Origin at)
    {
        string name = call.Name.Text;
        if (scope.Named is { } named && named.Contains(name)) return named.Call(this, call, at);
        if (FunctionTable.Find(name) is not { } signature)
        {
            if (scope.Functions.Find(name) is { } foreign) return CheckForeign(foreign, call, at);
            foreach (ExpressionSyntax argument in call.Arguments) CheckLost(argument);
            if (CohortFunctionTable.Find(name) is not null && !scope.IsDeclared(name)) return scope.Fail<Expression>(DiagnosticCatalogue.CohortNotNamed(scope.At(call.Name), name));
            return scope.Fail<Expression>(scope.IsDeclared(name)
                ? DiagnosticCatalogue.NotCallable(scope.At(call.Name), name)
                : DiagnosticCatalogue.UnknownFunction(scope.At(call.Name), name, NearestName.Find(name, FunctionTable.All.SelectMany(f => new[] { f.Name, f.VietnameseName }).Concat(scope.Functions.Names).Concat(scope.Named?.Names ?? []))));
        }
        switch (signature.Name)
        {
            case FunctionTable.Previous: return Previous(call, hint, at);
            case FunctionTable.Points: return MemberFigure(call, ResultFigure.Points, at);
            case FunctionTable.Maximum: return MemberFigure(call, ResultFigure.Maximum, at);
            case FunctionTable.Percent: return MemberFigure(call, ResultFigure.Percent, at);
            case FunctionTable.Status: return MemberFigure(call, ResultFigure.Status, at);
            case FunctionTable.Level: return MemberFigure(call, ResultFigure.Level, at);
        }
        if (call.Arguments.Length < signature.LeastArguments || call.Arguments.Length > (signature.MostArguments ?? int.MaxValue))
            return scope.Fail<Expression>(DiagnosticCatalogue.ArgumentCount(at, name, signature.LeastArguments, signature.MostArguments is null, call.Arguments.Length));
        return signature.Function switch
        {
            BuiltInFunction.Change => Change(call, at),
            BuiltInFunction.Round => Round(call, BuiltInFunction.Round, RoundingMode.HalfAwayFromZero, hint, at),
            BuiltInFunction.RoundEven => Round(call, BuiltInFunction.RoundEven, RoundingMode.HalfToEven, hint, at),
            BuiltInFunction.Floor when call.Arguments.Length > 1 => Round(call, BuiltInFunction.Floor, RoundingMode.Down, hint, at),
            BuiltInFunction.Ceiling when call.Arguments.Length > 1 => Round(call, BuiltInFunction.Ceiling, RoundingMode.Up, hint, at),
            BuiltInFunction.Floor or BuiltInFunction.Ceiling or BuiltInFunction.Abs => OneNumber(call, signature.Function.Value, hint, at),
            BuiltInFunction.Min or BuiltInFunction.Max or BuiltInFunction.Clamp => Numbers(call, signature.Function.Value, hint, at),
            _ => DatePart(call, signature.Function!.Value, at),
        };
    }

    /// <summary>The fact that <c>previous</c> and <c>change</c> name, with a value of the period before.</summary>
    private Fact? PreviousFact(CallSyntax call, DataType? hint, Origin at)
    {
        if (call.Arguments is not [ReferenceSyntax reference])
            return scope.Fail<Fact>(DiagnosticCatalogue.PreviousNeedsFact(at, call.Name.Text));
        Origin place = scope.At(reference);
        if (!scope.Facts.TryGetValue(reference.Name, out Fact? fact))
            return scope.Fail<Fact>(scope.IsDeclared(reference.Name)
                ? DiagnosticCatalogue.PreviousNeedsFact(place, call.Name.Text)
                : DiagnosticCatalogue.UnknownName(place, reference.Name, NearestName.Find(reference.Name, scope.Facts.Keys)));
        if (!fact.HasPrevious) return scope.Fail<Fact>(DiagnosticCatalogue.NoPrevious(place, fact.Name, scope.Spell(reference, Key.Previous)));
        return scope.UntypedFacts.Contains(fact.Name) ? Typed(fact, hint) : fact;
    }

    private FactReference? Previous(CallSyntax call, DataType? hint, Origin at) =>
        PreviousFact(call, hint, at) is { } fact ? new FactReference(fact, true, at) : null;

    private Expression? Change(CallSyntax call, Origin at)
    {
        if (PreviousFact(call, null, at) is not { } fact) return null;
        if (fact.Type is not NumberType type)
            return scope.Fail<Expression>(DiagnosticCatalogue.TypeExpected(scope.At(call.Arguments[0]), TypeNames.Number, TypeNames.Of(fact.Type)));
        NumberType result = NumberRules.Divide(NumberRules.Subtract(type, type), type, Unit.None);
        return new Call(BuiltInFunction.Change, [new FactReference(fact, false, scope.At(call.Arguments[0]))], result, at);
    }

    private Expression? Round(CallSyntax call, BuiltInFunction function, RoundingMode mode, DataType? hint, Origin at)
    {
        Expression? number = Demand<NumberType>(Check(call.Arguments[0], hint), call.Arguments[0], TypeNames.Number);
        Expression? digits = Demand<NumberType>(Check(call.Arguments[1], (DataType?)null), call.Arguments[1], TypeNames.Number);
        if (number is null || digits is null) return null;
        var range = (NumberType)digits.Type;
        if (!range.IsInteger || !range.Unit.IsNone || range.Range.Low < -MostRoundingDigits || range.Range.High > MostRoundingDigits)
            return scope.Fail<Expression>(DiagnosticCatalogue.RoundingDigits(scope.At(call.Arguments[1]), MostRoundingDigits));
        return new Call(function, [number, digits], NumberRules.Round((NumberType)number.Type, range.Range, mode), at);
    }

    private Expression? OneNumber(CallSyntax call, BuiltInFunction function, DataType? hint, Origin at)
    {
        Expression? number = Demand<NumberType>(Check(call.Arguments[0], hint), call.Arguments[0], TypeNames.Number);
        if (number is null) return null;
        var type = (NumberType)number.Type;
        return new Call(function, [number], function switch
        {
            BuiltInFunction.Floor => NumberRules.Floor(type),
            BuiltInFunction.Ceiling => NumberRules.Ceiling(type),
            _ => NumberRules.Abs(type),
        }, at);
    }

    private Expression? Numbers(CallSyntax call, BuiltInFunction function, DataType? hint, Origin at)
    {
        Expression?[] numbers = CheckTogether(call.Arguments, hint);
        for (int i = 0; i < numbers.Length; i++) numbers[i] = Demand<NumberType>(numbers[i], call.Arguments[i], TypeNames.Number);
        if (Unify(numbers, call.Arguments[^1]) is not NumberType unified) return null;
        ImmutableArray<Expression> converted = [.. numbers.Select(n => Converted(n!, unified))];
        NumberType[] types = [.. converted.Select(n => (NumberType)n.Type)];
        return new Call(function, converted, function switch
        {
            BuiltInFunction.Min => types.Aggregate(NumberRules.Min),
            BuiltInFunction.Max => types.Aggregate(NumberRules.Max),
            _ => NumberRules.Min(NumberRules.Max(types[0], types[1]), types[2]),
        }, at);
    }

    private Expression? DatePart(CallSyntax call, BuiltInFunction function, Origin at)
    {
        Expression? date = Demand<DateType>(Check(call.Arguments[0], DateType.Default), call.Arguments[0], TypeNames.Date);
        if (date is null) return null;
        var type = (DateType)date.Type;
        Bounds range = function switch
        {
            BuiltInFunction.Year => new Bounds(type.From.Year, type.To.Year),
            BuiltInFunction.Month => new Bounds(1, 12),
            _ => new Bounds(1, 31),
        };
        return new Call(function, [date], new NumberType(range, 0, Unit.None), at);
    }

    /// <summary>Checks the body of a let with parameters, whose only names of its own are those parameters.</summary>
    public Expression? CheckBody(LetSyntax let, ImmutableArray<Expression> arguments)
    {
        IReadOnlyDictionary<string, Expression> before = _arguments;
        ResultAccess access = _access;
        RecordsType? list = _list;
        _list = null;
        _arguments = let.Parameters.Zip(arguments).ToDictionary(p => p.First.Text, p => p.Second, StringComparer.Ordinal);
        _access = ResultAccess.Members;
        Expression? body = Check(let.Value, (DataType?)null);
        (_arguments, _access, _list) = (before, access, list);
        return body;
    }

    /// <summary>Checks the arguments of a let with parameters where it is used.</summary>
    public ImmutableArray<Expression>? CheckArguments(CallSyntax call)
    {
        Expression?[] arguments = [.. call.Arguments.Select(a => Check(a, (DataType?)null))];
        return arguments.All(a => a is not null) ? [.. arguments.Select(a => a!)] : null;
    }

    /// <summary>Checks a named expression away from the place that uses it.</summary>
    public Expression? CheckApart(ExpressionSyntax syntax, ResultAccess access)
    {
        IReadOnlyDictionary<string, Expression> before = _arguments;
        RecordsType? list = _list;
        bool inFigure = _inFigure;
        (_arguments, _list, _inFigure) = (new Dictionary<string, Expression>(), null, false);
        Expression? value = Check(syntax, access);
        (_arguments, _list, _inFigure) = (before, list, inFigure);
        return value;
    }
}
