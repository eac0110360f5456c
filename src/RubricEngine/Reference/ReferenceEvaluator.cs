using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;

namespace RubricEngine.Reference;

internal static class ReferenceEvaluator
{
    public static Assessment Evaluate(Rubric rubric, string hash, SubjectRecord record) => new(rubric, hash, record);
}
