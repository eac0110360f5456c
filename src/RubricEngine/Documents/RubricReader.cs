using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>The head of a rubric, and what it consists of.</summary>
internal static class RubricReader
{
    /// <summary>The rubric of a document; an empty one where the document has none.</summary>
    public static RubricSyntax Read(RubricDocument document, DiagnosticBag diagnostics) =>
        document.Root is { } root
            ? Read(new ElementReader(root, diagnostics), document) with { IsComplete = document.IsComplete }
            : new RubricSyntax(document.Source, new SourceSpan(document.Source, 0, 0)) { IsComplete = false };

    private static RubricSyntax Read(ElementReader rubric, RubricDocument document)
    {
        CheckLanguage(rubric, document.Vocabulary);
        ElementReader? effective = rubric.Element(Key.Effective);
        ElementReader? subject = rubric.Element(Key.Subject);
        ElementReader? window = rubric.Element(Key.Window);
        return new RubricSyntax(document.Source, rubric.Span)
        {
            Format = rubric.Expression(Key.Format),
            IsShared = rubric.Has(Key.Shared),
            Id = rubric.Text(Key.Rubric) ?? rubric.Text(Key.Shared),
            Version = rubric.Text(Key.Version),
            Title = rubric.LocalizedText(Key.Title),
            Citation = rubric.Text(Key.Citation),
            Provenance = rubric.Word(Key.Provenance),
            EffectiveFrom = effective?.Expression(Key.From),
            EffectiveTo = effective?.Expression(Key.To),
            Culture = rubric.Name(Key.Culture),
            SubjectId = subject?.Name(Key.Id),
            SubjectLabel = subject?.LocalizedText(Key.Label),
            PeriodColumn = subject?.Name(Key.Period),
            WindowFrom = window?.RequiredText(Key.From),
            WindowTo = window?.RequiredText(Key.To),
            Cohort = rubric.Name(Key.Cohort),
            Round = Roundings(rubric),
            Stages = JudgedReader.Stages(rubric),
            Units = Units(rubric),
            Facts = FactReader.Facts(rubric),
            Records = FactReader.Lists(rubric),
            Requirements = [.. rubric.Items(Key.Require).Select(rubric.Expression)],
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
            Recognition = OutcomeReader.Recognition(rubric),
            Targets = OutcomeReader.Targets(rubric),
            Ranking = StandingReader.Ranking(rubric),
            Tests = TestReader.Tests(rubric),
        };
    }

    /// <summary>Compares the language that a file declares with the one that its keys are in.</summary>
    private static void CheckLanguage(ElementReader rubric, Vocabulary used)
    {
        if (rubric.Node(Key.Language) is not DocumentScalar code || code.Text == used.Code) return;
        string[] codes = [.. Vocabulary.All.Select(v => v.Code)];
        rubric.Diagnostics.Add(Vocabulary.Of(code.Text) is { } declared
            ? DiagnosticCatalogue.OtherLanguage(code.Span.Origin, declared.Name, used.Name, rubric.Spell(Key.Language), used.Code)
            : DiagnosticCatalogue.UnknownWord(code.Span.Origin, code.Text, codes, NearestName.Find(code.Text, codes)));
    }

    private static RoundingsSyntax? Roundings(ElementReader rubric)
    {
        if (rubric.Element(Key.Round) is not { } round) return null;
        return new RoundingsSyntax(PolicyReader.Rounding(round, Key.Criterion), PolicyReader.Rounding(round, Key.Group),
            PolicyReader.Rounding(round, Key.Total), round.Word(Key.Mode), round.Span);
    }

    private static ImmutableArray<UnitSyntax> Units(ElementReader rubric) =>
        [.. rubric.Rows(Key.Units).Select(row => new UnitSyntax(ElementReader.NameOf(row.Name), ElementReader.LocalizedText(row.Value), row.Span))];
}
