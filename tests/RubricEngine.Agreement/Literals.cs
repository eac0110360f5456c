using RubricEngine.Checking;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Agreement;

/// <summary>The numbers that a rubric's conditions compare with.</summary>
internal sealed class Literals
{
    private readonly List<Rational> _numbers = [];

    public Literals(Rubric rubric)
    {
        var expressions = new List<Expression>();
        foreach (Criterion criterion in rubric.Root.AllCriteria()) Add(criterion, expressions);
        expressions.AddRange(rubric.Requirements.Select(r => r.Condition));
        expressions.AddRange(rubric.Lets.Select(l => l.Value));
        expressions.AddRange(rubric.Grades.Select(g => g.Condition).OfType<Expression>());
        foreach (Expression expression in expressions) Visit(expression);
        foreach (Parameter parameter in rubric.Parameters)
            foreach (NumberValue number in parameter.Rows.Select(r => r.Value).OfType<NumberValue>()) _numbers.Add(number.Number.Low);
    }

    public IEnumerable<Rational> Numbers => _numbers;

    private static void Add(Criterion criterion, List<Expression> expressions)
    {
        foreach (Criterion part in criterion.Parts) Add(part, expressions);
        if (criterion.Applies is { } applies) expressions.Add(applies);
        expressions.AddRange(criterion.Scoring switch
        {
            MetScoring met => new[] { met.Condition, met.Exceeded }.OfType<Expression>(),
            LevelsScoring levels => levels.Levels.SelectMany(l => l.Conditions),
            FormulaScoring formula => [formula.Formula],
            StepsScoring steps => [steps.From, steps.Step],
            TableScoring table => table.Rows.SelectMany(r => r.Conditions),
            DeductScoring deduct => deduct.Kinds.Select(k => k.Per),
            _ => [],
        });
    }

    private void Visit(Expression expression)
    {
        if (expression is Literal { Value: NumberValue number }) _numbers.Add(number.Number.Low);
        foreach (Expression operand in ExpressionTree.Operands(expression)) Visit(operand);
    }
}
