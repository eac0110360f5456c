using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;

namespace RubricEngine.Reference;

internal static class Explainer
{
    public static Explanation Explain(Rubric rubric, string hash, SubjectRecord record) => new(ReferenceEvaluator.Evaluate(rubric, hash, record));
}
