using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Keeps what an evaluation went through.</summary>
/// <param name="index">The rubric.</param>
internal sealed class EvaluationLog(RubricIndex index) : IEvaluationObserver
{
    private readonly Dictionary<CriterionGroup, List<PointsStep>> _steps = new(index.Groups.Length + 1);
    private readonly List<(object Rule, Truth Holds, UnknownReason? Open, Trace Trace)> _rules = [];

    /// <summary>The conditions read that lead to a grade, in order.</summary>
    public IReadOnlyList<(object Rule, Truth Holds, UnknownReason? Open, Trace Trace)> Rules => _rules;

    /// <summary>The outcomes of all criteria, in the order of the rubric.</summary>
    public ImmutableArray<CriterionOutcome> Criteria { get; private set; } = [];

    /// <summary>The steps from a group's combination to its points, in order.</summary>
    public IReadOnlyList<PointsStep> Of(CriterionGroup group) =>
        _steps.TryGetValue(group, out var steps) ? steps : [];

    public void Judged(ImmutableArray<CriterionOutcome> outcomes) => Criteria = outcomes;

    public void Stepped(CriterionGroup group, CombinationStep step, Bounds points, PercentDeduction? deduction)
    {
        if (!_steps.TryGetValue(group, out var steps)) _steps[group] = steps = new(1);
        steps.Add(new PointsStep(group, step, points, deduction));
    }

    public void Read(object rule, Truth holds, UnknownReason? open, Trace trace) => _rules.Add((rule, holds, open, trace));
}
