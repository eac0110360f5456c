namespace RubricEngine.Model;

internal sealed partial class RubricHash
{
    private void Write(CriterionGroup group)
    {
        Start("group", group.Id);
        _writer.Text(group.Code);
        Write(group.Title);
        _writer.Text(group.Citation);
        Write(group.Combination);
        _writer.Number(group.Weight);
        Write(group.Applies);
        Write(group.NotApplicable);
        Write(group.Minimum);
        _writer.Number(group.Cap);
        _writer.Number(group.Points);
        Write(group.ZeroWhen?.Condition);
        Write(group.ZeroWhen?.Title);
        Write(group.Rounding);
        if (!group.Levels.IsEmpty)
        {
            _writer.Tag("levels");
            WriteAll(group.Levels, level =>
            {
                _writer.Text(level.Name);
                WriteAll(level.Conditions.OrderByDescending(c => (c as Binary)?.Operator), Write);
            });
        }
        WriteAll(group.Criteria, Write);
        WriteAll(group.Groups, Write);
    }

    private void Write(Criterion criterion)
    {
        Start("criterion", criterion.Id);
        _writer.Text(criterion.Code);
        Write(criterion.Title);
        _writer.Number(criterion.Points);
        _writer.Number(criterion.Lowest);
        _writer.Flag(criterion.Required);
        _writer.Text(criterion.Citation);
        _writer.Text(criterion.Provenance?.ToString());
        WriteAll(criterion.Evidence, _writer.Text);
        if (criterion.EvidenceRule is { } rule)
        {
            _writer.Tag("evidence");
            _writer.Number(rule.AtLeast);
            _writer.Tag(rule.Without.ToString());
        }
        _writer.Number(criterion.Weight);
        Write(criterion.Applies);
        Write(criterion.NotApplicable);
        _writer.Tag(criterion.Missing.ToString());
        _writer.Number(criterion.MetAt);
        Write(criterion.Rounding);
        Write(criterion.KnockOut);
        Write(criterion.Scoring);
    }

    private void Write(Combination combination)
    {
        switch (combination)
        {
            case SumCombination: _writer.Tag("sum"); break;
            case WeightedMeanCombination: _writer.Tag("weighted mean"); break;
            case LowestCombination: _writer.Tag("lowest"); break;
            case AllCombination: _writer.Tag("all"); break;
            case AnyCombination: _writer.Tag("any"); break;
            case AtLeastCombination some: _writer.Tag("at least"); _writer.Number(some.Count); break;
            default: throw new InvalidOperationException($"no serialisation for {combination.GetType().Name}");
        }
    }

    private void Write(NotApplicablePolicy policy)
    {
        switch (policy)
        {
            case ExcludePolicy: _writer.Tag("exclude"); break;
            case FullPolicy: _writer.Tag("full"); break;
            case ZeroPolicy: _writer.Tag("zero"); break;
            case OwnPointsPolicy own: _writer.Tag("points"); _writer.Number(own.Points); break;
            default: throw new InvalidOperationException($"no serialisation for {policy.GetType().Name}");
        }
    }

    private void Write(GroupMinimum? minimum)
    {
        if (minimum is null) { _writer.Nothing(); return; }
        _writer.Tag(minimum.IsShare ? "share" : "points");
        _writer.Number(minimum.Amount);
    }

    private void Write(KnockOut? knockOut)
    {
        if (knockOut is null) { _writer.Nothing(); return; }
        _writer.Tag("knock out");
        Write(knockOut.Condition);
        _writer.Text(knockOut.GradeName);
    }
}
