namespace RubricEngine.Model;

internal sealed partial class RubricHash
{
    private void Write(Gate gate)
    {
        Write(gate.Condition);
        _writer.Text(gate.Grade?.Name);
        Write(gate.Title);
    }

    private void Write(Veto veto)
    {
        Write(veto.Condition);
        _writer.Text(veto.Grade?.Name);
        Write(veto.Title);
    }

    private void Write(PercentDeduction deduction)
    {
        _writer.Number(deduction.Share);
        Write(deduction.Per);
        _writer.Number(deduction.Cap);
        _writer.Flag(deduction.Running);
        Write(deduction.Title);
    }

    private void Write(Grade grade)
    {
        _writer.Text(grade.Name);
        _writer.Flag(grade.Recognised);
        _writer.Flag(grade.ForTheAuthority);
        Write(grade.Condition);
        Write(grade.EveryGroup);
        WriteAll(grade.GroupMinimums.OrderBy(m => m.GroupPath, StringComparer.Ordinal), one =>
        {
            _writer.Text(one.GroupPath);
            Write(one.Minimum);
        });
        if (grade.Quota is { } quota) Write(quota);
    }

    private void Write(GradeAdjustment adjustment)
    {
        Write(adjustment.Condition);
        _writer.Text(adjustment.Cap?.Name);
        _writer.Number(adjustment.Drop);
        Write(adjustment.Title);
    }

    private void Write(Recognition recognition)
    {
        _writer.Tag("recognition");
        WriteAll(recognition.Earning, grade => _writer.Text(grade.Name));
        _writer.Number(recognition.After);
        _writer.Number(recognition.AgainAfter);
        _writer.Number(recognition.ValidFor is { } periods ? periods : null);
        WriteAll(recognition.Withdrawals, rule =>
        {
            Write(rule.Condition);
            Write(rule.Title);
        });
    }

    private void Write(Quota quota)
    {
        _writer.Tag("quota");
        _writer.Number(quota.Share);
        _writer.Text(quota.Of);
        _writer.Tag(quota.Mode.ToString());
        _writer.Number(quota.Below);
        _writer.Number(quota.Places);
        _writer.Text(quota.Within);
        _writer.Tag(quota.Ties.ToString());
    }

    private void Write(RankingRule ranking)
    {
        _writer.Tag("ranking");
        WriteAll(ranking.Keys, key =>
        {
            Write(key.Value);
            _writer.Flag(key.LowestFirst);
        });
        _writer.Number(ranking.Places);
        _writer.Number(ranking.Waiting);
        WriteAll(ranking.Among, _writer.Text);
        _writer.Text(ranking.Within);
        _writer.Tag(ranking.Ties.ToString());
    }

    private void Write(Target target)
    {
        _writer.Date(target.By);
        _writer.Number(target.Share);
        _writer.Text(target.Grade.Name);
    }
}
