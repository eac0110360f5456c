using System.Collections.Immutable;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>The head of a rubric, and what it consists of.</summary>
internal static class RubricReader
{
    public static RubricSyntax Read(MappingReader rubric, SourceText source)
    {
        MappingReader? effective = rubric.Mapping(Key.Effective, Construct.Effective);
        MappingReader? subject = rubric.Mapping(Key.Subject, Construct.Subject);
        MappingReader? window = rubric.Mapping(Key.Window, Construct.Window);
        return new RubricSyntax(source, rubric.Span)
        {
            Format = rubric.Expression(Key.Format),
            Id = rubric.Text(Key.Rubric),
            Version = rubric.Text(Key.Version),
            Language = rubric.Name(Key.Language),
            Title = rubric.LocalizedText(Key.Title),
            Citation = rubric.Text(Key.Citation),
            Provenance = rubric.Name(Key.Provenance),
            EffectiveFrom = effective?.Expression(Key.From),
            EffectiveTo = effective?.Expression(Key.To),
            Culture = rubric.Name(Key.Culture),
            SubjectId = subject?.Name(Key.Id),
            SubjectLabel = subject?.LocalizedText(Key.Label),
            PeriodColumn = subject?.Name(Key.Period),
            WindowFrom = window?.RequiredText(Key.From),
            WindowTo = window?.RequiredText(Key.To),
            Round = Roundings(rubric),
            Units = Units(rubric),
            Facts = FactReader.Facts(rubric),
            Requirements = Expressions(rubric, Key.Require),
            Lets = FactReader.Lets(rubric),
            Parameters = ParameterReader.Parameters(rubric),
            Gates = OutcomeReader.Gates(rubric),
            Vetoes = OutcomeReader.Vetoes(rubric),
            Groups = GroupReader.Groups(rubric),
            Criteria = CriterionReader.Criteria(rubric, Key.Criteria),
            Maximum = rubric.Expression(Key.Maximum),
            Cap = rubric.Expression(Key.Cap),
            BonusCap = rubric.Expression(Key.BonusCap),
            Combination = PolicyReader.Combination(rubric),
            Deductions = OutcomeReader.Deductions(rubric),
            Grades = OutcomeReader.Grades(rubric),
            Adjustments = OutcomeReader.Adjustments(rubric),
            Targets = OutcomeReader.Targets(rubric),
            Tests = TestReader.Tests(rubric),
        };
    }

    private static RoundingsSyntax? Roundings(MappingReader rubric)
    {
        if (rubric.Mapping(Key.Round, Construct.Roundings) is not { } round) return null;
        return new RoundingsSyntax(PolicyReader.Rounding(round, Key.Criterion), PolicyReader.Rounding(round, Key.Group),
            PolicyReader.Rounding(round, Key.Total), round.Name(Key.Mode), round.Span);
    }

    private static ImmutableArray<UnitSyntax> Units(MappingReader rubric) =>
    [
        .. rubric.Entries(Key.Units).Select(entry => new UnitSyntax(rubric.Values.NameOf(entry.Key),
            entry.Value is YamlScalar { IsNull: true } ? null : rubric.Values.LocalizedText(entry.Value, entry.Key.Text), entry.Span)),
    ];

    private static ImmutableArray<ExpressionSyntax> Expressions(MappingReader rubric, Key key) =>
        rubric.Node(key) is not { } node ? [] :
        [
            .. rubric.Values.Items(node, KeyTable.Spell(key)).Select(item => rubric.Values.Expression(item, KeyTable.Spell(key))),
        ];
}
