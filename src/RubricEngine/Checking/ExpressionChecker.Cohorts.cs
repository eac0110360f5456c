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
    /// <summary>More subjects than these are judged together nowhere; it bounds the size of their figures.</summary>
    private const int MostSubjects = 1_000_000_000;

    /// <summary>What is taken of each subject may read all that can be read where the figure stands.</summary>
    private Expression? CheckCohort(CohortSyntax syntax, Origin at)
    {
        CohortFunction function = CohortFunctionTable.Find(syntax.Name.Text)!.Value;
        (Fact? by, bool known) = Cohort(syntax.Over);
        // A record of a list belongs to one subject; the others do not have it.
        RecordsType? list = _list;
        _list = null;
        Expression? where = syntax.Where is { } condition ? Demand<BooleanType>(Check(condition, new BooleanType()), condition, TypeNames.Truth) : null;
        Expression? value = function == CohortFunction.Share
            ? Demand<BooleanType>(Check(syntax.Argument, new BooleanType()), syntax.Argument, TypeNames.Truth)
            : Demand<NumberType>(Check(syntax.Argument, (DataType?)null), syntax.Argument, TypeNames.Number);
        _list = list;
        if (!known || value is null || (syntax.Where is not null && where is null)) return null;
        // Subjects are as many as the data say: without a common denominator a sum of them has no bounded size.
        if (function is CohortFunction.Mean or CohortFunction.Total && value.Type is NumberType { Digits: null })
            return scope.Fail<Expression>(DiagnosticCatalogue.CohortNeedsRounding(scope.At(syntax.Argument), syntax.Name.Text));
        var aggregate = new CohortAggregate(function, value, where, by, TypeOf(function, value.Type), at);
        aggregate = aggregate with { Key = CohortKey.Of(aggregate, scope.Cohort) };
        scope.CohortAggregates.Add(aggregate);
        return aggregate;
    }

    /// <summary>The fact whose value makes the cohort, null for all subjects; and whether that could be found out.</summary>
    private (Fact? By, bool Known) Cohort(CohortReference over)
    {
        if (over.All) return (null, true);
        if (over.Fact is not { } name)
        {
            if (scope.Cohort is null && !scope.CohortIsWrong) scope.Report(DiagnosticCatalogue.CohortNotDeclared(scope.At(over), scope.Spell(over, Key.Cohort)));
            return (scope.Cohort, scope.Cohort is not null);
        }
        Fact? fact = CohortFact(name);
        return (fact, fact is not null);
    }

    /// <summary>The fact of a name by whose value subjects are judged together; null, after reporting, where it is none.</summary>
    public Fact? CohortFact(NameSyntax name)
    {
        Origin at = scope.At(name);
        if (!scope.Facts.TryGetValue(name.Text, out Fact? fact))
            return scope.Fail<Fact>(scope.IsDeclared(name.Text)
                ? DiagnosticCatalogue.CohortByWhat(at, name.Text)
                : DiagnosticCatalogue.UnknownName(at, name.Text, NearestName.Find(name.Text, scope.Facts.Keys)));
        return fact.Type is ChoiceType or TextType ? fact : scope.Fail<Fact>(DiagnosticCatalogue.CohortByWhat(at, name.Text));
    }

    private static NumberType TypeOf(CohortFunction function, DataType value) => function switch
    {
        CohortFunction.Share => NumberRules.Share(MostSubjects),
        CohortFunction.Rank => new NumberType(new Bounds(1, MostSubjects), 0, Unit.None),
        CohortFunction.Mean => NumberRules.Mean((NumberType)value, MostSubjects),
        CohortFunction.Total => NumberRules.Sum((NumberType)value, MostSubjects),
        _ => (NumberType)value,
    };
}
