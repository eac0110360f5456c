using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Turns what was written into a Model of which P2 holds: every name bound, every type, unit and range known. The passes, in order.</summary>
internal static class RubricChecker
{
    /// <summary>The checked rubric, or null where an error leaves none.</summary>
    public static Rubric? Check(RubricSyntax syntax, FileVocabularies files, FunctionRegistry functions, FindRubric find, DiagnosticBag diagnostics)
    {
        var scope = new CheckScope(syntax.Source, diagnostics, files) { Functions = functions };
        var expressions = new ExpressionChecker(scope);
        var cases = new CaseChecker(scope);
        var head = new HeadChecker(scope);
        var outcomes = new OutcomeChecker(scope, expressions, cases);

        head.Format(syntax);
        ImmutableDictionary<string, LocalizedText> units = Units(syntax, scope);
        var results = new ResultFacts(scope, find);
        var factChecker = new FactChecker(scope, results);
        ImmutableArray<Fact> facts = [.. factChecker.Check(syntax.Facts), .. new RecordsChecker(scope, factChecker).Check(syntax.Records)];
        head.Cohort(syntax, expressions);
        // What a lost result would be compared with would be blamed for it.
        if (results.IsIncomplete) return null;
        NamedValues named = Named(syntax, scope, expressions);
        RoundingDefaults roundings = head.Roundings(syntax);
        new MemberOutline(scope, roundings).Read(syntax);
        outcomes.NameGrades(syntax.Grades);
        named.CheckAll();
        scope.Stages = new StageChecker(scope).Check(syntax.Stages);
        ImmutableArray<Requirement> requirements = Requirements(syntax, scope, expressions, cases);

        var members = new MemberChecker(scope, expressions, cases, roundings, FigureChecker.Provenance(syntax.Provenance));
        CriterionGroup root = Root(syntax, scope, members, roundings);
        ImmutableArray<Grade> grades = outcomes.Grades(syntax.Grades);
        ImmutableArray<Gate> gates = outcomes.Gates(syntax.Gates, grades);
        ImmutableArray<Veto> vetoes = outcomes.Vetoes(syntax.Vetoes, grades);
        ImmutableArray<PercentDeduction> deductions = outcomes.Deductions(syntax.Deductions);
        ImmutableArray<GradeAdjustment> adjustments = outcomes.Adjustments(syntax.Adjustments, grades);
        outcomes.Reached(grades, root, gates, vetoes, adjustments);
        Recognition? recognition = outcomes.Recognition(syntax.Recognition, grades);
        ImmutableArray<Target> targets = outcomes.Targets(syntax.Targets, grades);
        RankingRule? ranking = outcomes.Ranking(syntax.Ranking);
        (DateOnly? from, DateOnly? to) = head.Effective(syntax);
        Rational? bonusCap = new FigureChecker(scope).Positive(syntax.BonusCap, Key.BonusCap);
        string? culture = head.Culture(syntax);
        Subject subject = head.Subject(syntax);
        Window window = head.Window(syntax);
        new ResultOrder(scope).Check(root);
        cases.ReportUndecided();

        // Tests name inputs by the keys that the Model gives them, so a Model without tests comes first.
        ImmutableArray<RubricTest> tests = syntax.Tests.IsEmpty ? [] : new TestChecker(scope, Assemble([]), expressions).Check(syntax.Tests);
        return scope.HasErrors ? null : Assemble(tests);

        Rubric Assemble(ImmutableArray<RubricTest> known) => new(syntax.Id?.Text ?? "", syntax.Version?.Text ?? "", root)
        {
            IsShared = syntax.IsShared,
            Title = Texts.Of(syntax.Title),
            Citation = syntax.Citation?.Text,
            Culture = culture,
            EffectiveFrom = from,
            EffectiveTo = to,
            Subject = subject,
            Window = window,
            UnitLabels = units,
            Facts = facts,
            PointsRange = scope.Members.ByPath("")!.Points,
            ShareRange = scope.Members.ByPath("")!.Share,
            CountedCriteria = scope.Members.CountedCriteria,
            Grades = grades,
            Targets = targets,
            Recognition = recognition,
            Ranking = ranking,
            NeedsAssessmentDate = scope.UsesAssessmentDate,
            Cohort = scope.Cohort,
            CohortAggregates = [.. scope.CohortAggregates.DistinctBy(a => a.Key)],
            OwnCalledFunctions = [.. scope.CalledFunctions.Select(f => new CalledFunction(f.Signature, f.Plugin))],
            Requirements = requirements,
            Lets = [.. named.Lets],
            Parameters = [.. named.Parameters],
            Gates = gates,
            Vetoes = vetoes,
            Deductions = deductions,
            Adjustments = adjustments,
            BonusCap = bonusCap,
            Tests = known,
        };
    }

    private static ImmutableDictionary<string, LocalizedText> Units(RubricSyntax syntax, CheckScope scope)
    {
        var labels = ImmutableDictionary.CreateBuilder<string, LocalizedText>(StringComparer.Ordinal);
        foreach (UnitSyntax unit in syntax.Units)
        {
            if (!Names.Suits(unit.Name.Text)) scope.Report(DiagnosticCatalogue.BadName(scope.At(unit.Name), unit.Name.Text));
            else
            {
                scope.Units.Add(unit.Name.Text);
                if (Texts.Of(unit.Label) is { } label) labels[unit.Name.Text] = label;
            }
        }
        return labels.ToImmutable();
    }

    private static NamedValues Named(RubricSyntax syntax, CheckScope scope, ExpressionChecker expressions)
    {
        var named = new NamedValues(scope, expressions);
        var first = scope.Facts.ToDictionary(f => f.Key, f => f.Value.Origin!, StringComparer.Ordinal);
        foreach (ParameterSyntax parameter in syntax.Parameters)
            if (Declare(parameter.Name)) named.Add(parameter);
        foreach (LetSyntax let in syntax.Lets)
            if (Declare(let.Name, isCalled: !let.Parameters.IsEmpty)) named.Add(let);
        return scope.Named = named;

        // What is called like a built-in function would be that function in the other language.
        bool Declare(NameSyntax name, bool isCalled = false)
        {
            Diagnostic? wrong = !Names.Suits(name.Text) ? DiagnosticCatalogue.BadName(scope.At(name), name.Text)
                : Names.IsReserved(name.Text) || (isCalled && FunctionTable.Find(name.Text) is not null) ? DiagnosticCatalogue.ReservedName(scope.At(name), name.Text)
                : first.TryGetValue(name.Text, out Origin? earlier) ? DiagnosticCatalogue.DuplicateName(scope.At(name), name.Text, earlier)
                : null;
            if (wrong is not null) scope.Report(wrong);
            else first.Add(name.Text, scope.At(name));
            if (wrong is null && isCalled && scope.Functions.Find(name.Text) is { } function)
                scope.Report(DiagnosticCatalogue.LetLikeFunction(scope.At(name), name.Text, function.Plugin));
            return wrong is null;
        }
    }

    private static ImmutableArray<Requirement> Requirements(RubricSyntax syntax, CheckScope scope, ExpressionChecker expressions, CaseChecker cases)
    {
        var requirements = ImmutableArray.CreateBuilder<Requirement>();
        foreach (ExpressionSyntax written in syntax.Requirements)
        {
            if (expressions.CheckCondition(written, ResultAccess.None) is not { } condition) continue;
            if (ExpressionTree.All(condition).Any(e => e is CohortAggregate))
            {
                scope.Report(DiagnosticCatalogue.CohortInRequirement(scope.At(written)));
                continue;
            }
            if (ExpressionTree.All(condition).OfType<ForeignCall>().FirstOrDefault() is { } call)
            {
                scope.Report(DiagnosticCatalogue.CallInRequirement(scope.At(written), call.Function.Signature.Name));
                continue;
            }
            ImmutableArray<(Fact, bool)> facts = [.. ExpressionTree.All(condition).OfType<FactReference>().Select(f => (f.Fact, f.Previous)).Distinct()];
            var requirement = new Requirement(condition, facts, ExpressionKey.Written(condition) ?? "", scope.At(written));
            cases.NoteRequirement(requirement);
            requirements.Add(requirement);
        }
        return requirements.ToImmutable();
    }

    private static CriterionGroup Root(RubricSyntax syntax, CheckScope scope, MemberChecker members, RoundingDefaults roundings)
    {
        if (syntax is { IsShared: false, Criteria.IsEmpty: true, Groups.IsEmpty: true })
            scope.Report(DiagnosticCatalogue.NothingToScore(scope.At(syntax.Id ?? (SyntaxNode)syntax)));
        Combination combination = members.Combination(syntax.Combination, syntax.Criteria.Length + syntax.Groups.Length, false);
        members.Compulsory(combination, syntax.Combination, syntax.Criteria);
        var root = new CriterionGroup("", "", scope.At(syntax))
        {
            Combination = combination,
            Cap = new FigureChecker(scope).Positive(syntax.Cap, Key.Cap),
            Points = new FigureChecker(scope).Positive(syntax.Maximum, Key.Maximum),
            Rounding = roundings.Total,
            Criteria = members.Criteria("", syntax.Criteria),
            Groups = members.Groups("", syntax.Groups),
        };
        members.Declared(syntax.Maximum, scope.Members.ByPath("")?.Maximum);
        return root;
    }
}
