using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Which way a named value makes a rubric stricter.</summary>
internal enum Direction
{
    /// <summary>Both ways, or it is not known.</summary>
    Mixed,
    MoreIsStricter,
    LessIsStricter,
}

/// <summary>Finds out of the conditions that read a parameter or named expression whether more of it is harder to meet.</summary>
internal sealed class UseDirection
{
    private readonly string _name;
    private bool _more, _less, _mixed;

    private UseDirection(string name) => _name = name;

    /// <summary>The direction of a named value in a whole rubric; for a condition, "more" means that it holds more often.</summary>
    public static Direction Of(string name, Rubric rubric)
    {
        var uses = new UseDirection(name);
        foreach (Criterion criterion in rubric.Root.AllCriteria()) uses.Read(criterion);
        foreach (CriterionGroup group in rubric.Root.AllGroups().Append(rubric.Root))
        {
            uses.Elsewhere(group.Applies);
            uses.Condition(group.ZeroWhen?.Condition, false);
        }
        foreach (Gate gate in rubric.Gates) uses.Condition(gate.Condition, true);
        foreach (Grade grade in rubric.Grades) uses.Condition(grade.Condition, true);
        foreach (Veto veto in rubric.Vetoes) uses.Condition(veto.Condition, false);
        foreach (GradeAdjustment adjustment in rubric.Adjustments) uses.Condition(adjustment.Condition, false);
        foreach (PercentDeduction deduction in rubric.Deductions) uses.Elsewhere(deduction.Per);
        foreach (Requirement requirement in rubric.Requirements) uses.Elsewhere(requirement.Condition);
        return uses._mixed || uses._more == uses._less ? Direction.Mixed : uses._more ? Direction.LessIsStricter : Direction.MoreIsStricter;
    }

    private void Read(Criterion criterion)
    {
        Elsewhere(criterion.Applies);
        Condition(criterion.KnockOut?.Condition, false);
        switch (criterion.Scoring)
        {
            case MetScoring met:
                Condition(met.Condition, true);
                Condition(met.Exceeded, true);
                break;
            case LevelsScoring levels:
                foreach (Expression condition in levels.Levels.SelectMany(l => l.Conditions)) Elsewhere(condition);
                break;
            case FormulaScoring formula:
                Elsewhere(formula.Formula);
                Elsewhere(formula.Maximum);
                break;
            case PluginScoring plugin:
                Elsewhere(plugin.Call);
                break;
            case StepsScoring steps:
                Elsewhere(steps.Measure);
                Elsewhere(steps.From);
                Elsewhere(steps.Step);
                break;
            case DeductScoring deduct:
                foreach (Tally kind in deduct.Kinds) Elsewhere(kind.Per);
                break;
            case BonusScoring bonus:
                foreach (Tally kind in bonus.Kinds) Elsewhere(kind.Per);
                break;
            case TableScoring table:
                foreach (Expression expression in table.Inputs.Concat(table.Rows.SelectMany(r => r.Conditions))) Elsewhere(expression);
                break;
            case PartsScoring parts:
                foreach (Criterion part in parts.Parts) Read(part);
                break;
        }
    }

    /// <param name="expression">A condition.</param>
    /// <param name="wanted">Whether the subject gains where it holds.</param>
    private void Condition(Expression? expression, bool wanted)
    {
        switch (expression)
        {
            case null: return;
            case LetReference { Let.Name: var name } when name == _name: Note(wanted); return;
            case LetReference { Let: var let }: Condition(let.Value, wanted); return;
            case Unary { Operator: UnaryOperator.Not } not: Condition(not.Operand, !wanted); return;
            case Binary { Operator: BinaryOperator.And or BinaryOperator.Or } logic:
                Condition(logic.Left, wanted);
                Condition(logic.Right, wanted);
                return;
            case AtLeastOf some:
                Number(some.Count, !wanted);
                foreach (Expression condition in some.Conditions) Condition(condition, wanted);
                return;
            case Binary { Operator: BinaryOperator.GreaterOrEqual or BinaryOperator.Greater } comparison:
                Number(comparison.Left, wanted);
                Number(comparison.Right, !wanted);
                return;
            case Binary { Operator: BinaryOperator.LessOrEqual or BinaryOperator.Less } comparison:
                Number(comparison.Left, !wanted);
                Number(comparison.Right, wanted);
                return;
            default: Elsewhere(expression); return;
        }
    }

    /// <param name="expression">A number.</param>
    /// <param name="wanted">Whether the subject gains where it is greater.</param>
    private void Number(Expression expression, bool wanted)
    {
        switch (expression)
        {
            case ParameterReference { Parameter.Name: var name } when name == _name: Note(wanted); return;
            case LetReference { Let: var let } when let.Name != _name: Number(let.Value, wanted); return;
            case LetReference: Note(wanted); return;
            case Unary { Operator: UnaryOperator.Percent } percent: Number(percent.Operand, wanted); return;
            case Unary { Operator: UnaryOperator.Negate } negative: Number(negative.Operand, !wanted); return;
            case Binary { Operator: BinaryOperator.Add } sum:
                Number(sum.Left, wanted);
                Number(sum.Right, wanted);
                return;
            case Binary { Operator: BinaryOperator.Subtract } difference:
                Number(difference.Left, wanted);
                Number(difference.Right, !wanted);
                return;
            default: Elsewhere(expression); return;
        }
    }

    /// <summary>Where the direction of a use is not known.</summary>
    private void Elsewhere(Expression? expression) =>
        _mixed |= expression is not null && ExpressionTree.All(expression).Any(e => e is ParameterReference { Parameter.Name: var p } && p == _name || e is LetReference { Let.Name: var l } && l == _name);

    private void Note(bool wanted)
    {
        _more |= wanted;
        _less |= !wanted;
    }
}
