using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Reads what the stages of judging say of a criterion, and whose judgement counts.</summary>
/// <param name="facts">The value of a field by its key.</param>
internal sealed class StageReader(Func<string, Value> facts)
{
    /// <summary>The judgement that counts: the last one given by a stage that counts. Where a later one is still to come, that is an assumption of the rubric's.</summary>
    /// <param name="judged">The scoring.</param>
    /// <param name="path">The criterion's.</param>
    /// <param name="trace">Takes up what was read.</param>
    public (JudgingStage Stage, Value Value) Counted(JudgedScoring judged, string path, Trace trace)
    {
        JudgingStage[] counting = [.. judged.Stages.Where(s => s.Counts)];
        JudgingStage last = counting[^1];
        Value lastValue = facts(InputField.StageKey(path, last.Name));
        if (lastValue is not UnknownValue { Reason: var reason }) return (last, lastValue);
        JudgingStage? given = counting.LastOrDefault(s => facts(InputField.StageKey(path, s.Name)) is not UnknownValue);
        if (given is null) return (last, lastValue);
        trace.Assumption($"judged by {given.Name}", reason);
        return (given, facts(InputField.StageKey(path, given.Name)));
    }

    /// <summary>Every stage's judgement, in order.</summary>
    public ImmutableArray<StageJudgement> Read(JudgedScoring judged, Criterion criterion, JudgingStage counted)
    {
        StageJudgement[] all = [.. judged.Stages.Select(stage => Read(judged, criterion, stage, stage == counted))];
        Rational? points = all.First(s => s.IsCounted).Points;
        return [.. all.Select(s => s with { Difference = s.IsCounted ? null : s.Points - points })];
    }

    private StageJudgement Read(JudgedScoring judged, Criterion criterion, JudgingStage stage, bool isCounted)
    {
        string key = InputField.StageKey(criterion.Path, stage.Name);
        Value value = facts(key);
        return new StageJudgement(stage.Name, PointsOf(value, judged, criterion), value, isCounted,
            (facts(InputField.ByKey(key)) as TextValue)?.Text, (facts(InputField.OnKey(key)) as DateValue)?.Date, (facts(InputField.EvidenceKey(key)) as TextValue)?.Text);
    }

    /// <summary>The points that a judgement is worth; null where there is none.</summary>
    public static Rational? PointsOf(Value value, JudgedScoring judged, Criterion criterion) => value switch
    {
        BooleanValue truth => truth.Boolean ? criterion.Points : 0,
        NumberValue number => number.Number.Low,
        ChoiceValue choice => judged.Levels.First(l => l.Name == choice.Choice).Points,
        _ => null,
    };
}
