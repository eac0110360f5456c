using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Whether a criterion has the evidence it needs, and what follows where it has not.</summary>
/// <param name="facts">The value of a field by its key.</param>
internal sealed class EvidenceReader(Func<string, Value> facts)
{
    /// <summary>What the data say of the evidence; null where none is asked for.</summary>
    public EvidenceResult? Read(Criterion criterion) => criterion.EvidenceRule is not { } rule ? null
        : facts(InputField.EvidenceKey(criterion.Path)) is TextValue text && EvidenceRule.Documents(text.Text) is var given
            ? new EvidenceResult(Kleene.Of(rule.IsSatisfiedBy(given)), given, rule.Lacking(given))
            : new EvidenceResult(Truth.Unknown, [], rule.Kinds);

    /// <summary>The outcome after the rule on evidence: without it points can only be lost.</summary>
    public CriterionOutcome Apply(CriterionOutcome outcome)
    {
        Criterion criterion = outcome.Criterion;
        if (outcome.Applies != Truth.True || Read(criterion) is not { } evidence) return outcome;
        outcome = outcome with { Evidence = evidence };
        // Points below 0 stay: they are no reward that evidence has to earn.
        Bounds none = Intervals.Min(outcome.PointsIfPresent, Bounds.Exactly(0));
        if (criterion.EvidenceRule!.Without == WithoutEvidence.Report || evidence.IsEnough == Truth.True) return outcome;
        bool hasNothingToLose = outcome is { Met: Truth.False, PointsIfPresent.High.Sign: <= 0 };
        if (hasNothingToLose && outcome.Open is null) return outcome;
        string key = InputField.EvidenceKey(criterion.Path);
        if (evidence.IsEnough == Truth.False && criterion.EvidenceRule.Without == WithoutEvidence.NotMet)
        {
            UnknownReason? open = none.IsExact ? null : outcome.Open;
            return outcome with { Status = open is null ? CriterionStatus.NotMet : CriterionStatus.Unknown, Open = open, Met = Truth.False, PointsIfPresent = none, LacksEvidence = open is null };
        }
        if (hasNothingToLose) return outcome;
        Value value = facts(key);
        if (value is UnknownValue) outcome.Trace.Fact(new FactRead(key, new TextType(TextType.DefaultMaxLength), false, criterion.Title, value));
        return outcome with
        {
            Status = CriterionStatus.Unknown,
            Open = outcome.Open ?? (value is UnknownValue unknown ? unknown.Reason : UnknownReason.LacksEvidence(key)),
            Met = outcome.Met == Truth.False ? Truth.False : Truth.Unknown,
            PointsIfPresent = outcome.PointsIfPresent.Hull(none),
        };
    }
}
