using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;

namespace RubricEngine.Reference;

/// <summary>Explains an assessment from what its own evaluation went through.</summary>
internal static class Explainer
{
    public static Explanation Explain(RubricIndex index, string hash, SubjectRecord record)
    {
        var log = new EvaluationLog(index);
        return Explain(index, ReferenceEvaluator.Evaluate(index, hash, record, log), log);
    }

    /// <summary>Explains a record of a batch.</summary>
    /// <param name="joint">The batch.</param>
    /// <param name="subject">The place of the record.</param>
    /// <param name="limited">Applies the quotas of grades.</param>
    public static Explanation Explain(JointEvaluation joint, int subject, Func<Assessment, Assessment> limited)
    {
        var log = new EvaluationLog(joint.Index);
        return Explain(joint.Index, limited(joint.Observe(subject, log)), log);
    }

    private static Explanation Explain(RubricIndex index, Assessment assessment, EvaluationLog log)
    {
        var outcome = new OutcomeExplainer(index, assessment, log);
        ExplanationSection? open = outcome.Open();
        // Besides, there are the summary, the total, the grades and what is open.
        var sections = ImmutableArray.CreateBuilder<ExplanationSection>(index.Wordings.Sections + (open is null ? 3 : 4));
        var criteria = new CriterionExplainer(index, sections);
        sections.Add(outcome.Summary());
        // An assessment lists its results in the order in which the rubric is walked here.
        int nextCriterion = 0, nextGroup = 0;
        AddGroup(index.Rubric.Root, 0);
        sections.Add(outcome.Total());
        sections.Add(outcome.Grades());
        if (open is not null) sections.Add(open);
        return new Explanation(assessment, sections.DrainToImmutable());

        void AddGroup(CriterionGroup group, int depth)
        {
            for (int last = nextCriterion + group.Criteria.Length; nextCriterion < last; nextCriterion++)
                criteria.Explain(assessment.Criteria[nextCriterion], log.Criteria[nextCriterion], depth);
            foreach (CriterionGroup inner in group.Groups)
            {
                sections.Add(outcome.Group(assessment.Groups[nextGroup++], depth));
                AddGroup(inner, depth + 1);
            }
        }
    }
}
