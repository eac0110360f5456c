using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>
/// The executable specification: walks the Model as written, in exact numbers. Requirements, gates, criteria, groups, total,
/// knock-outs, vetoes, grades, adjustments. It throws for no record of a checked rubric.
/// </summary>
internal static class ReferenceEvaluator
{
    public static Assessment Evaluate(RubricIndex index, string hash, SubjectRecord record, IEvaluationObserver? observer = null, OtherResults? others = null) =>
        Evaluate(new RubricEvaluation(index, record, observer, others), hash, observer);

    public static Assessment Evaluate(RubricEvaluation evaluation, string hash, IEvaluationObserver? observer)
    {
        Rubric rubric = evaluation.Rubric;
        Verdict verdict = new VerdictReader(evaluation, observer).Read();
        TotalOutcome total = evaluation.Total();
        ImmutableArray<CriterionOutcome> all = evaluation.Criteria();
        observer?.Judged(all);
        CriterionOutcome[] assessed = [.. all.Where(o => IsAssessed(o, verdict))];
        bool scored = verdict.Failed is null && verdict.KnockedOutBy is null;
        return new Assessment(rubric, hash, evaluation.Index.Inputs, evaluation.Record)
        {
            Outcome = OutcomeOf(verdict),
            Grade = verdict.Possible is [{ } grade] ? grade : null,
            Possible = verdict.Possible,
            Points = scored ? total.Points : null,
            Maximum = total.Maximum,
            Met = assessed.Count(o => !o.Criterion.IsBonus && o.Present == Truth.True && o.Met == Truth.True),
            Applicable = total.Criteria.Count(o => o.Present != Truth.False),
            Unknown = assessed.Count(o => !o.Criterion.IsBonus && o.Status == CriterionStatus.Unknown),
            Groups = [.. evaluation.Index.Groups.Select(g => ResultOf(g, evaluation, scored))],
            Criteria = [.. all.Select(o => IsAssessed(o, verdict) ? ResultOf(o) : NotAssessed(o.Criterion, o.Maximum, WhyText.NotScored(verdict)))],
            Recognition = RecognitionReader.Read(evaluation, verdict.Possible, scored),
            Assumed = [.. Assumed(evaluation, verdict, assessed, scored ? total.Trace : null).Distinct()],
            Faults = [.. Faults(evaluation, assessed)],
        };
    }

    private static bool IsAssessed(CriterionOutcome outcome, Verdict verdict) =>
        verdict.Failed is not null ? verdict.Kept.Contains(outcome.Criterion.Path)
        : verdict.KnockedOutBy is not { } knockedOutBy || outcome.Criterion == knockedOutBy;

    private static Outcome OutcomeOf(Verdict verdict) => verdict.Possible switch
    {
        [null] => verdict.Failed is null ? Outcome.NoGrade : Outcome.NotAssessed,
        [{ ForTheAuthority: true }] => Outcome.ForTheAuthority,
        [_] => Outcome.Graded,
        _ => Outcome.Undetermined,
    };

    private static GroupResult ResultOf(CriterionGroup group, RubricEvaluation evaluation, bool scored)
    {
        GroupOutcome outcome = evaluation.Of(group);
        LevelOutcome? level = scored && !group.Levels.IsEmpty ? evaluation.LevelOf(group) : null;
        return new GroupResult(group, scored ? outcome.Points : null, outcome.Maximum, scored ? outcome.MinimumMet : Truth.Unknown)
        {
            Level = level?.Name,
            PossibleLevels = level?.Possible ?? [],
        };
    }

    private static CriterionResult ResultOf(CriterionOutcome outcome)
    {
        Message? why = WhyText.Of(outcome);
        ImmutableArray<CriterionOutcome> parts = outcome.Parts;
        return new CriterionResult(outcome.Criterion, outcome.Status, outcome.Points, outcome.Maximum, why,
            parts.IsEmpty ? NotAssessed(outcome.Criterion.Parts, why) : [.. parts.Select(ResultOf)])
        {
            Level = outcome.Criterion.LevelNames.IsEmpty ? null : LevelOutcome.Of(outcome).Name,
            Stages = outcome.Stages,
            Evidence = outcome.Evidence,
        };
    }

    private static CriterionResult NotAssessed(Criterion criterion, Bounds maximum, Message? why) =>
        new(criterion, CriterionStatus.NotAssessed, null, maximum, why, NotAssessed(criterion.Parts, why));

    private static ImmutableArray<CriterionResult> NotAssessed(ImmutableArray<Criterion> parts, Message? why) =>
        parts.IsEmpty ? [] : [.. parts.Select(p => NotAssessed(p, Bounds.Exactly(0), why))];

    /// <summary>Every place where the author's answer stood in for something unknown and the result rests on it.</summary>
    private static IEnumerable<Assumption> Assumed(RubricEvaluation evaluation, Verdict verdict, IEnumerable<CriterionOutcome> assessed, Trace? total)
    {
        var found = new List<Assumption>();
        Add("", evaluation.Facts.Trace);
        foreach (CriterionOutcome outcome in assessed) AddAll(outcome);
        if (total is not null)
        {
            foreach (CriterionGroup group in evaluation.Index.Groups) Add(group.Path, evaluation.Of(group).Trace);
            Add("", total);
        }
        foreach ((string where, Trace trace) in verdict.Read) Add(where, trace);
        return found;

        void AddAll(CriterionOutcome outcome)
        {
            Add(outcome.Criterion.Path, outcome.Trace);
            foreach (CriterionOutcome part in outcome.Parts) AddAll(part);
        }

        void Add(string where, Trace trace)
        {
            foreach ((string by, UnknownReason reason) in trace.Assumptions) found.Add(new Assumption(where, by, reason));
        }
    }

    /// <summary>Bad data, then what is missing and which functions failed of what criteria read whose outcome is unknown, whether or not a policy settles them.</summary>
    private static IEnumerable<Fault> Faults(RubricEvaluation evaluation, IEnumerable<CriterionOutcome> assessed)
    {
        CriterionOutcome[] open = [.. assessed.SelectMany(OpenIn)];
        if (open.Length == 0) return evaluation.Facts.Faults;
        IEnumerable<Fault> missing = open
            .SelectMany(o => o.Trace.Facts)
            .SelectMany(f => f.Value is not UnknownValue { Reason: var reason } ? []
                : reason.Kind is "missing" or "not judged" or "no assessment date" ? [new Fault(reason.Fact ?? f.Key, reason, null)]
                : f.Result is { } result ? [new Fault(f.Key, reason, null), .. evaluation.Facts.Others.Of(result).Faults]
                : Enumerable.Empty<Fault>());
        missing = missing.Concat(open.SelectMany(o => o.Trace.Cohorts)
            .Where(c => c.Reading.Open is { Kind: "no cohort" }).Select(c => new Fault(c.Reading.Open!.Fact, c.Reading.Open, null)));
        missing = missing.Concat(open.SelectMany(o => o.Trace.Calls)
            .Where(c => c.Reading.Open is not null).Select(c => new Fault(c.Reading.Open!.Fact, c.Reading.Open, null)));
        return evaluation.Facts.Faults.Concat(missing.Except(evaluation.Facts.Faults).DistinctBy(f => f.Subject));
    }

    /// <summary>A part that is merely unknown matters only where it leaves its criterion unknown.</summary>
    private static IEnumerable<CriterionOutcome> OpenIn(CriterionOutcome outcome) => outcome.Open is not null
        ? [outcome]
        : outcome.Parts is { IsEmpty: false } parts ? parts.SelectMany(OpenIn).Where(p => p.Status != CriterionStatus.Unknown)
        : [];
}
