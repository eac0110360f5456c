using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Operators;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Reads the small things that groups, criteria and outcomes share: constants, words, roundings, the names of grades.</summary>
internal sealed class FigureChecker(CheckScope scope)
{
    /// <summary>The word for no grade at all.</summary>
    public const string None = "none";

    private const int MostDigits = 30;

    public Rational? Number(ExpressionSyntax? syntax)
    {
        if (syntax is null or ErrorSyntax) return null;
        Rational? number = Constants.Number(syntax);
        if (number is null) scope.Report(DiagnosticCatalogue.ConstantExpected(scope.At(syntax), "a number", "một số"));
        return number;
    }

    public Rational? Positive(ExpressionSyntax? syntax, Key key)
    {
        Rational? number = Number(syntax);
        if (number is not { Sign: <= 0 }) return number;
        scope.Report(DiagnosticCatalogue.NotPositive(scope.At(syntax!), scope.Spell(syntax!, key)));
        return null;
    }

    /// <summary>A share above 0 and at most 1.</summary>
    public Rational? Share(ExpressionSyntax? syntax)
    {
        Rational? share = Number(syntax);
        if (share is not { } known || (known.Sign > 0 && known <= 1)) return share;
        scope.Report(DiagnosticCatalogue.ShareOutside(scope.At(syntax!)));
        return null;
    }

    public GroupMinimum? Minimum(ExpressionSyntax? syntax)
    {
        if (Number(syntax) is not { } amount) return null;
        bool share = Constants.IsPercent(syntax!);
        if (amount.Sign >= 0 && (!share || amount <= 1)) return new GroupMinimum(amount, share, scope.At(syntax!));
        scope.Report(DiagnosticCatalogue.MinimumOutside(scope.At(syntax!)));
        return null;
    }

    public Rounding? Rounding(RoundingSyntax? syntax, RoundingMode mode)
    {
        if (syntax is null || syntax.Digits is ErrorSyntax) return null;
        RoundingMode own = syntax.Mode is { } word ? Mode(word) : mode;
        if (Constants.Number(syntax.Digits) is { IsInteger: true } digits && Rational.Abs(digits) <= MostDigits)
            return new Rounding((int)digits.Numerator, own);
        scope.Report(DiagnosticCatalogue.RoundingDigits(scope.At(syntax.Digits), MostDigits));
        return null;
    }

    public static RoundingMode Mode(NameSyntax word) =>
        (RoundingMode)WordSet.RoundingMode.Words.IndexOf(word.Text);

    public static MissingPolicy Missing(NameSyntax? word) => word is null ? MissingPolicy.Unknown : (MissingPolicy)WordSet.Missing.Words.IndexOf(word.Text);

    public static Provenance? Provenance(NameSyntax? word) => word is null ? null : (Provenance)WordSet.Provenance.Words.IndexOf(word.Text);

    /// <summary>Reports a grade that does not exist; <c>none</c> is allowed where no grade is an outcome.</summary>
    public bool Grade(TextSyntax name, bool noneAllowed = true)
    {
        if (scope.GradeNames.Contains(name.Text) || (noneAllowed && name.Text == None)) return true;
        scope.Report(DiagnosticCatalogue.UnknownGrade(scope.At(name), name.Text, NearestName.Find(name.Text, scope.GradeNames)));
        return false;
    }

    public DateOnly? Day(ExpressionSyntax? syntax)
    {
        if (syntax is DateSyntax date) return date.Value;
        if (syntax is not (null or ErrorSyntax))
            scope.Report(DiagnosticCatalogue.ConstantExpected(scope.At(syntax), "a date (yyyy-mm-dd)", "một ngày (yyyy-mm-dd)"));
        return null;
    }

    /// <summary>Points for each case: exactly one of <c>per</c> and <c>when</c>, and never fewer than no cases.</summary>
    public Expression? Cases(ExpressionSyntax? per, ExpressionSyntax? when, SyntaxNode place, ExpressionChecker expressions, ResultAccess access)
    {
        if (per is null == when is null) return scope.Fail<Expression>(DiagnosticCatalogue.PerOrWhen(scope.At(place), scope.Spell(place, Key.Per), scope.Spell(place, Key.When)));
        if (when is not null) return expressions.CheckCondition(when, access);
        Expression? cases = expressions.Check(per!, access);
        return cases switch
        {
            null or { Type: BooleanType } => cases,
            { Type: NumberType { Range.Low: { Sign: < 0 } low } } => scope.Fail<Expression>(DiagnosticCatalogue.NegativeCases(scope.At(per!), low.ToString(), scope.Spell(per!, Key.Min))),
            { Type: NumberType } => cases,
            _ => scope.Fail<Expression>(DiagnosticCatalogue.TypeExpected(scope.At(per!), TypeNames.Number, TypeNames.Of(cases.Type))),
        };
    }
}

/// <summary>The roundings that the rubric declares for all criteria, groups and the total.</summary>
internal sealed record RoundingDefaults(Rounding? Criterion, Rounding? Group, Rounding? Total, RoundingMode Mode);
