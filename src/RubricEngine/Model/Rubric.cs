using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>A checked rubric: every name bound, every type, unit and range known. Immutable and safe on any number of threads.</summary>
/// <example>
/// <code>
/// Rubric model = rubric.Rubric;
/// Window window = model.Window;
/// Console.WriteLine($"{model.Title?.In(Language.English)}, {model.Subject.Id}, a year ends on {window.EndIn(2024)}");
/// foreach (Fact fact in model.Facts) Console.WriteLine($"{fact.Name}: {fact.Label?.In(Language.English)}");
/// foreach (CriterionGroup group in model.Root.AllGroups())
///     foreach (Criterion criterion in group.Criteria) Console.WriteLine($"{criterion.Path}: {(criterion.Provenance == Provenance.Illustrative ? "made up" : criterion.Citation)}");
/// foreach (CalledFunction called in model.CalledFunctions) Console.WriteLine($"{called.Signature.Name} {called.Signature.Version} of {called.Plugin}");
/// </code>
/// </example>
public sealed class Rubric
{
    internal Rubric(string id, string version, CriterionGroup root)
    {
        Id = id;
        Version = version;
        Root = root;
    }

    /// <summary>The id, such as <c>vn/ward-police</c>.</summary>
    public string Id { get; }

    /// <summary>The version, such as <c>2024.1</c>.</summary>
    public string Version { get; }

    /// <summary>Whether it only holds declarations for others to import: it scores nothing, and there is nothing to assess by it.</summary>
    public bool IsShared { get; internal init; }

    /// <summary>The title, or null.</summary>
    public LocalizedText? Title { get; internal init; }

    /// <summary>The legal source, or null.</summary>
    public string? Citation { get; internal init; }

    /// <summary>How its data write numbers (<c>vi-VN</c>: decimal comma); null where the file does not say.</summary>
    public string? Culture { get; internal init; }

    /// <summary>The first day it is in force, or null.</summary>
    public DateOnly? EffectiveFrom { get; internal init; }

    /// <summary>The last day it is in force, or null.</summary>
    public DateOnly? EffectiveTo { get; internal init; }

    /// <summary>What is assessed, and how the data name it.</summary>
    public Subject Subject { get; internal init; } = Subject.Default;

    /// <summary>The assessment window; the calendar year unless declared.</summary>
    public Window Window { get; internal init; } = Window.CalendarYear;

    /// <summary>The printed labels of units, by name.</summary>
    public ImmutableDictionary<string, LocalizedText> UnitLabels { get; internal init; } = ImmutableDictionary<string, LocalizedText>.Empty;

    /// <summary>The functions of hosts and plugins that its rules call, and those of the rubrics whose results it reads, each once, by name.</summary>
    public ImmutableArray<CalledFunction> CalledFunctions =>
        [.. WithResultRubrics().SelectMany(r => r.OwnCalledFunctions).DistinctBy(f => f.Signature.Name).OrderBy(f => f.Signature.Name, StringComparer.Ordinal)];

    /// <summary>The functions that its own rules call.</summary>
    internal ImmutableArray<CalledFunction> OwnCalledFunctions { get; init; } = [];

    /// <summary>The facts, in order.</summary>
    public ImmutableArray<Fact> Facts { get; internal init; } = [];

    /// <summary>The whole: the group that holds all others.</summary>
    public CriterionGroup Root { get; }

    /// <summary>The grades, best first.</summary>
    public ImmutableArray<Grade> Grades { get; internal init; } = [];

    /// <summary>The targets, in order.</summary>
    public ImmutableArray<Target> Targets { get; internal init; } = [];

    /// <summary>Whether results of several periods lead to a recognition.</summary>
    public bool HasRecognition => Recognition is not null;

    /// <summary>Whether any rule reads the assessment date.</summary>
    public bool NeedsAssessmentDate { get; internal init; }

    /// <summary>Whether any rule reads a figure of the subjects judged together, so that the records of a batch belong together.</summary>
    public bool ReadsCohorts => CohortAggregates.Length > 0;

    /// <summary>The figures of cohorts that rules read, each once.</summary>
    internal ImmutableArray<CohortAggregate> CohortAggregates { get; init; } = [];

    /// <summary>The fact by whose value subjects are judged together, or null.</summary>
    public Fact? Cohort { get; internal init; }

    /// <summary>Whether any grade has a quota.</summary>
    public bool HasQuotas => Grades.Any(g => g.Quota is not null);

    /// <summary>How subjects are put in order; null where the rubric does not say.</summary>
    internal RankingRule? Ranking { get; init; }

    /// <summary>The total points that a record can have.</summary>
    internal Bounds PointsRange { get; init; }

    /// <summary>The share of the maximum that a record can have.</summary>
    internal Bounds ShareRange { get; init; }

    /// <summary>Criteria that counts can count.</summary>
    internal int CountedCriteria { get; init; }

    internal ImmutableArray<Requirement> Requirements { get; init; } = [];
    internal ImmutableArray<Let> Lets { get; init; } = [];
    internal ImmutableArray<Parameter> Parameters { get; init; } = [];
    internal ImmutableArray<Gate> Gates { get; init; } = [];
    internal ImmutableArray<Veto> Vetoes { get; init; } = [];
    internal ImmutableArray<PercentDeduction> Deductions { get; init; } = [];
    internal ImmutableArray<GradeAdjustment> Adjustments { get; init; } = [];
    internal Recognition? Recognition { get; init; }
    internal Rational? BonusCap { get; init; }
    internal ImmutableArray<RubricTest> Tests { get; init; } = [];

    /// <summary>This rubric, then every other whose result it needs, directly or through others, each once.</summary>
    internal ImmutableArray<Rubric> WithResultRubrics()
    {
        var found = new List<Rubric> { this };
        for (int i = 0; i < found.Count; i++)
            foreach (Fact fact in found[i].Facts)
                if (fact.Result is { } result && !found.Contains(result.Rubric)) found.Add(result.Rubric);
        return [.. found];
    }
}
