using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Keeps what an evaluation went through.</summary>
/// <param name="index">The rubric.</param>
internal sealed class EvaluationLog(RubricIndex index) : IEvaluationObserver
{
    private readonly Dictionary<Criterion, CriterionOutcome> _outcomes = new(index.Criteria.Length);
    private readonly Dictionary<CriterionGroup, List<(CombinationStep Step, Bounds Points, PercentDeduction? Deduction)>> _steps = new(index.Groups.Length + 1);
    private readonly List<(object Rule, Truth Holds, UnknownReason? Open, Trace Trace)> _rules = [];

    /// <summary>The conditions read that lead to a grade, in order.</summary>
    public IReadOnlyList<(object Rule, Truth Holds, UnknownReason? Open, Trace Trace)> Rules => _rules;

    public CriterionOutcome Of(Criterion criterion) => _outcomes[criterion];

    /// <summary>The steps from a group's combination to its points, in order.</summary>
    public IReadOnlyList<(CombinationStep Step, Bounds Points, PercentDeduction? Deduction)> Of(CriterionGroup group) =>
        _steps.TryGetValue(group, out var steps) ? steps : [];

    public void Judged(CriterionOutcome outcome) => _outcomes[outcome.Criterion] = outcome;

    public void Stepped(CriterionGroup group, CombinationStep step, Bounds points, PercentDeduction? deduction)
    {
        if (!_steps.TryGetValue(group, out var steps)) _steps[group] = steps = new(1);
        steps.Add((step, points, deduction));
    }

    public void Read(object rule, Truth holds, UnknownReason? open, Trace trace) => _rules.Add((rule, holds, open, trace));
}
