using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>The results of the other rubrics that one record's facts take figures from. Each is evaluated once, however many need it.</summary>
/// <param name="index">The rubric that needs them, itself or through others.</param>
/// <param name="record">The record, which holds the data of all of them.</param>
/// <param name="joint">Gives the result where records are judged together; null where one is assessed alone.</param>
internal sealed class OtherResults(RubricIndex index, SubjectRecord record, Func<RubricResult, Assessment>? joint = null)
{
    private readonly Dictionary<Rubric, Assessment> _known = [];

    // The checker has seen that no rubric needs itself, so this ends.
    public Assessment Of(RubricResult result)
    {
        if (!_known.TryGetValue(result.Rubric, out Assessment? assessment))
            _known.Add(result.Rubric, assessment = joint?.Invoke(result) ?? ReferenceEvaluator.Evaluate(index.Of(result.Rubric), result.Hash, record.For(result.Rubric), null, this));
        return assessment;
    }

    /// <summary>The value of a fact; unknown where the other result leaves it open.</summary>
    public Value Read(string fact, RubricResult result)
    {
        Assessment assessment = Of(result);
        if (result.Figure == RubricFigure.Grade)
            return assessment.Decided ? new ChoiceValue(assessment.Possible[0]?.Name ?? RubricResult.NoGrade) : Open(fact, result);
        if (assessment.Points is not { } points) return new UnknownValue(UnknownReason.NoPoints(fact, result.Name));
        return result.Figure switch
        {
            RubricFigure.Met => assessment.Unknown == 0 ? Value.Of(assessment.Met) : Open(fact, result),
            _ when !points.IsExact || !assessment.Maximum.IsExact => Open(fact, result),
            RubricFigure.Points => Value.Of(points.Low),
            _ when assessment.Maximum.Low.Sign <= 0 => new UnknownValue(UnknownReason.NothingApplicable),
            _ => Value.Of(Bounds.Exactly(points.Low / assessment.Maximum.Low).Clamp(result.Rubric.ShareRange).Low),
        };
    }

    private static UnknownValue Open(string fact, RubricResult result) => new(UnknownReason.ResultOpen(fact, result.FigureName));
}
