using System.Collections.Immutable;

namespace RubricEngine.Model;

internal sealed partial class RubricHash
{
    private void Write(Scoring scoring)
    {
        switch (scoring)
        {
            case MetScoring met:
                _writer.Tag("met");
                Write(met.Condition);
                Write(met.Exceeded);
                break;
            case LevelsScoring levels:
                _writer.Tag("levels");
                Write(levels.Measure);
                string? measure = levels.Measure is null ? null : DigestOf(levels.Measure);
                WriteAll(levels.Levels, level => Write(level, measure));
                break;
            case FormulaScoring formula:
                _writer.Tag("formula");
                Write(formula.Formula);
                Write(formula.Maximum);
                break;
            case PluginScoring plugin:
                _writer.Tag("plugin");
                Write(plugin.Call);
                break;
            case StepsScoring steps:
                Write(steps);
                break;
            case DeductScoring deduct:
                _writer.Tag("deduct");
                WriteAll(deduct.Kinds, Write);
                break;
            case BonusScoring bonus:
                _writer.Tag("bonus");
                WriteAll(bonus.Kinds, Write);
                break;
            case JudgedScoring judged:
                _writer.Tag("judged");
                Write(judged.Type);
                WriteAll(judged.Levels, level =>
                {
                    _writer.Text(level.Name);
                    _writer.Number(level.Points);
                });
                if (!judged.Stages.IsEmpty) Write(judged.Stages);
                break;
            case TableScoring table:
                _writer.Tag("table");
                WriteAll(table.Inputs, Write);
                _writer.Tag(table.Hit.ToString());
                WriteAll(table.Rows, Write);
                break;
            case PartsScoring parts:
                _writer.Tag("parts");
                WriteAll(parts.Parts, Write);
                Write(parts.Combination);
                break;
            default:
                throw new InvalidOperationException($"no serialisation for {scoring.GetType().Name}");
        }
    }

    /// <summary>A level. Its bounds are keys, whose order means nothing: they are written from below to above, then the conditions of its own.</summary>
    private void Write(Level level, string? measure)
    {
        var bounds = level.Conditions.OfType<Binary>().Where(c => measure is not null && DigestOf(c.Left) == measure).ToList();
        WriteAll(bounds.OrderByDescending(b => b.Operator), bound =>
        {
            _writer.Tag(bound.Operator.ToString());
            Write(bound.Right);
        });
        WriteAll(level.Conditions.Where(c => !bounds.Any(b => ReferenceEquals(b, c))), Write);
        _writer.Number(level.Points);
        _writer.Text(level.Name);
    }

    private void Write(TableRow row)
    {
        _writer.Flag(row.IsOtherwise);
        WriteAll(row.Cells, Write);
        _writer.Number(row.Priority);
        _writer.Number(row.Points);
        _writer.Text(row.Name);
    }

    private void Write(StepsScoring steps)
    {
        _writer.Tag("steps");
        Write(steps.Measure);
        _writer.Number(steps.Base);
        Write(steps.From);
        Write(steps.Step);
        _writer.Number(steps.Add);
        _writer.Flag(steps.Downward);
        _writer.Flag(steps.ProRata);
        _writer.Number(steps.Cap);
        _writer.Number(steps.Otherwise);
    }

    private void Write(ImmutableArray<JudgingStage> stages)
    {
        _writer.Tag("stages");
        WriteAll(stages, stage =>
        {
            _writer.Text(stage.Name);
            _writer.Flag(stage.Counts);
        });
    }

    private void Write(Tally tally)
    {
        _writer.Number(tally.Points);
        Write(tally.Per);
        _writer.Number(tally.Cap);
        _writer.Text(tally.Label);
    }
}
