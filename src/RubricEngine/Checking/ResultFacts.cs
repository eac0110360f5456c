using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>The rubric that a reference such as <c>vn/ward-security@1</c> names; null, after reporting, where there is none that can be used.</summary>
internal delegate Rubric? FindRubric(string reference, Origin at);

/// <summary>Checks facts whose value is the result of another rubric.</summary>
internal sealed class ResultFacts(CheckScope scope, FindRubric find)
{
    private readonly Dictionary<string, (Rubric Rubric, string Hash)?> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Fact Fact, Rubric Rubric)> _inputs = new(StringComparer.Ordinal);

    /// <summary>Whether a rubric could not be used, so that what its facts are is not known.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Where the fact's value comes from; null where the other rubric cannot be used, which is reported.</summary>
    public RubricResult? Check(FactSyntax fact)
    {
        NameSyntax reference = fact.ResultOf!;
        ReportStrayOptions(fact);
        if (!_found.TryGetValue(reference.Text, out (Rubric Rubric, string Hash)? other))
        {
            other = find(reference.Text, scope.At(reference)) is { } rubric ? (rubric, RubricHash.Of(rubric)) : null;
            _found.Add(reference.Text, other);
            if (other is { } found) Compare(found.Rubric, reference);
        }
        if (other is not { } known)
        {
            IsIncomplete = true;
            return null;
        }
        RubricFigure figure = fact.Figure is { } word ? (RubricFigure)WordSet.ResultFigure.Words.IndexOf(word.Text) : RubricFigure.Grade;
        if (known.Rubric.NeedsAssessmentDate) scope.UsesAssessmentDate = true;
        return new RubricResult(known.Rubric, known.Hash, figure);
    }

    /// <summary>What the fact can be: the grades of the other rubric, lowest first, below them none; or a number in the range that it can give.</summary>
    public static DataType TypeOf(RubricResult result) => result.Figure switch
    {
        RubricFigure.Grade => new ChoiceType([RubricResult.NoGrade, .. result.Rubric.Grades.Select(g => g.Name).Where(n => n != RubricResult.NoGrade).Reverse()], true),
        RubricFigure.Points => new NumberType(result.Rubric.PointsRange, null, Unit.None),
        RubricFigure.Percent => new NumberType(result.Rubric.ShareRange, null, Unit.None),
        _ => new NumberType(new Bounds(0, result.Rubric.CountedCriteria), 0, Unit.None),
    };

    /// <summary>One record serves both rubrics, so that a fact of both must be the same fact. Called when all facts are declared.</summary>
    public void CompareFacts()
    {
        foreach ((Fact input, Rubric rubric) in _inputs.Values)
            if (scope.Facts.TryGetValue(input.Name, out Fact? own) && !AreSame(own, input))
                scope.Report(DiagnosticCatalogue.FactsDiffer(own.Origin!, own.Name, NameOf(rubric), input.Origin!));
    }

    private void Compare(Rubric other, NameSyntax reference)
    {
        foreach (Rubric rubric in other.WithResultRubrics())
            foreach (Fact input in rubric.Facts.Where(f => f.Result is null))
                if (!_inputs.TryAdd(input.Name, (input, rubric)) && _inputs[input.Name] is var first && !AreSame(first.Fact, input))
                    scope.Report(DiagnosticCatalogue.FactsOfResultsDiffer(scope.At(reference), input.Name, NameOf(first.Rubric), first.Fact.Origin!, NameOf(rubric), input.Origin!));
    }

    private static bool AreSame(Fact one, Fact other) => one.Result is null && one.Type.Equals(other.Type) && one.IsPercent == other.IsPercent;

    private static string NameOf(Rubric rubric) => $"{rubric.Id}@{rubric.Version}";

    private void ReportStrayOptions(FactSyntax fact)
    {
        ImmutableArray<(Key Key, SyntaxNode? Written)> options =
        [
            (Key.Digits, fact.Digits), (Key.Unit, fact.Unit), (Key.Min, fact.Min), (Key.Max, fact.Max), (Key.MaxLength, fact.MaxLength),
            (Key.Choices, fact.Choices.FirstOrDefault()), (Key.Ordered, fact.Ordered), (Key.Previous, fact.Previous), (Key.Column, fact.Column),
        ];
        foreach ((Key key, SyntaxNode? written) in options)
            if (written is not null) scope.Report(DiagnosticCatalogue.OptionOfResult(scope.At(written), scope.Spell(written, key)));
    }
}
