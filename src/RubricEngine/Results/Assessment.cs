using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Results;

/// <summary>The result of one rubric on one record. Immutable.</summary>
/// <example>
/// <code>
/// Assessment result = rubric.Evaluate(record);
/// Console.WriteLine(result.Outcome == Outcome.Undetermined ? $"still possible: {string.Join(", ", result.Possible.Select(g => g?.Name))}" : result.Grade?.Name);
/// foreach (GroupResult group in result.Groups) Console.WriteLine($"{group.Group.Path}: {group.Points}, {(group.MinimumMet == Truth.False ? "below its minimum" : "enough")}");
/// foreach (CriterionResult criterion in result.Criteria.Where(c => c.Status != CriterionStatus.Met))
/// {
///     Console.WriteLine($"{criterion.Criterion.Path}: {StatusNames.Of(criterion.Status, Language.Vietnamese)}, {criterion.Why?.Vietnamese}");
///     foreach (StageJudgement stage in criterion.Stages) Console.WriteLine($"  {stage.Stage}: {stage.Points} by {stage.By}");
///     if (criterion.Evidence is EvidenceResult evidence) Console.WriteLine($"  lacks {string.Join(", ", evidence.Lacking)}");
/// }
/// foreach (Assumption assumption in result.Assumed) Console.WriteLine($"{assumption.Where}: {assumption.By}");
/// foreach (Fault fault in result.Faults)
///     Console.WriteLine(fault.Origin is Origin place ? $"{place.Source.Path}, line {place.Position.Line}: {fault.Reason.Sentence}" : $"{fault.Fact}: {fault.Reason.Kind}");
/// if (result.Recognition is RecognitionFinding finding) Console.WriteLine($"earned: {finding.Earned}");
/// </code>
/// </example>
public sealed record Assessment
{
    internal Assessment(Rubric rubric, string hash, ImmutableArray<InputField> inputs, SubjectRecord record)
    {
        Rubric = rubric;
        Hash = hash;
        Inputs = inputs;
        Record = record;
    }

    /// <summary>The rubric.</summary>
    public Rubric Rubric { get; }

    /// <summary>The rubric's hash, <c>sha256:…</c>.</summary>
    public string Hash { get; }

    /// <summary>What the rubric reads from a record.</summary>
    public ImmutableArray<InputField> Inputs { get; }

    /// <summary>The data.</summary>
    public SubjectRecord Record { get; }

    /// <summary>How it ended.</summary>
    public Outcome Outcome { get; internal init; }

    /// <summary>The grade where it is decided; else null.</summary>
    public Grade? Grade { get; internal init; }

    /// <summary>Whether <see cref="Possible"/> has one member.</summary>
    public bool Decided => Possible.Length == 1;

    /// <summary>What the quotas of grades did, in the order in which they were applied; empty where a subject is assessed alone.</summary>
    public ImmutableArray<QuotaEffect> Quotas { get; internal init; } = [];

    /// <summary>The figures of the subjects judged together that it read; empty where a subject is assessed alone, or none was read.</summary>
    public ImmutableArray<CohortFinding> CohortFindings { get; internal init; } = [];

    /// <summary>Every grade still possible, best first; null stands for no grade.</summary>
    public ImmutableArray<Grade?> Possible { get; internal init; } = [];

    /// <summary>The total that completions can have; null where nothing was scored or a knock-out struck.</summary>
    public Bounds? Points { get; internal init; }

    /// <summary>The maximum after exclusions.</summary>
    public Bounds Maximum { get; internal init; }

    /// <summary>Criteria known to count as met.</summary>
    public int Met { get; internal init; }

    /// <summary>Criteria not known to be left out.</summary>
    public int Applicable { get; internal init; }

    /// <summary>Criteria whose status is unknown.</summary>
    public int Unknown { get; internal init; }

    /// <summary>All groups, outer before inner, in order; without the whole.</summary>
    public ImmutableArray<GroupResult> Groups { get; internal init; } = [];

    /// <summary>All criteria in order, bonuses included, parts inside their criteria.</summary>
    public ImmutableArray<CriterionResult> Criteria { get; internal init; } = [];

    /// <summary>What this result says towards recognition over the periods; null where the rubric recognises nothing.</summary>
    public RecognitionFinding? Recognition { get; internal init; }

    /// <summary>Where the author's own decision stood in for something unknown.</summary>
    public ImmutableArray<Assumption> Assumed { get; internal init; } = [];

    /// <summary>Bad data, then the missing facts that unknown criteria read.</summary>
    public ImmutableArray<Fault> Faults { get; internal init; } = [];
}
