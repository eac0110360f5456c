using RubricEngine.Batch;
using RubricEngine.Columns;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>The typical rubric as the engine evaluates it, over the same rows.</summary>
internal static class TypicalEngine
{
    private const AssessmentOutputs Totals = AssessmentOutputs.Points | AssessmentOutputs.Grade | AssessmentOutputs.Counts;

    /// <summary>The rows as a table of the engine.</summary>
    public static FactTable TableOf(CompiledRubric rubric, TypicalTable table)
    {
        FactTableBuilder builder = rubric.NewTable(table.Rows);
        foreach (TypicalFact fact in table.Facts)
        {
            bool[] known = [.. Enumerable.Range(0, table.Rows).Select(fact.IsKnown)];
            if (fact.IsBoolean) builder.SetColumn(fact.Name, (bool[])[.. Enumerable.Range(0, table.Rows).Select(row => fact.Value(row) == 1)], known);
            else builder.SetColumn(fact.Name, (long[])[.. Enumerable.Range(0, table.Rows).Select(fact.Value)], known);
        }
        return builder.Build();
    }

    /// <summary>The rows of a table over and over, so many as are asked for.</summary>
    public static FactTable Repeated(CompiledRubric rubric, TypicalTable table, int rows)
    {
        FactTableBuilder builder = rubric.NewTable(rows);
        foreach (TypicalFact fact in table.Facts)
        {
            bool[] known = Repeat(fact.IsKnown);
            if (fact.IsBoolean) builder.SetColumn(fact.Name, Repeat(row => fact.Value(row) == 1), known);
            else builder.SetColumn(fact.Name, Repeat(fact.Value), known);
        }
        return builder.Build();

        T[] Repeat<T>(Func<int, T> of)
        {
            var values = new T[rows];
            for (int row = 0; row < Math.Min(table.Rows, rows); row++) values[row] = of(row);
            for (int row = table.Rows; row < rows; row += table.Rows) values.AsSpan(0, Math.Min(table.Rows, rows - row)).CopyTo(values.AsSpan(row));
            return values;
        }
    }

    /// <param name="rubric">The rubric.</param>
    /// <param name="table">The rows.</param>
    /// <param name="detail">Whether criteria are asked for.</param>
    /// <param name="emitsLoops">Whether code may be generated.</param>
    /// <param name="threads">How many threads share the rows.</param>
    public static AssessmentTable Evaluate(CompiledRubric rubric, FactTable table, bool detail, bool emitsLoops, int threads = 1) => rubric.EvaluateBatch(table, new BatchOptions
    {
        Outputs = detail ? Totals | AssessmentOutputs.Criteria : Totals,
        MaxDegreeOfParallelism = threads,
        Run = new RunOptions { EmitsLoops = emitsLoops },
    });

    /// <summary>Writes a result as the other forms write theirs, to compare it.</summary>
    public static void Write(AssessmentTable assessed, TypicalResults results, bool detail)
    {
        for (int row = 0; row < assessed.Rows; row++)
        {
            Bounds points = assessed.Points[row]!.Value;
            results.Low[row] = (short)(points.Low * 100).Numerator;
            results.High[row] = (short)(points.High * 100).Numerator;
            results.Possible[row] = (byte)assessed.Possible(row).Sum(g => 1 << assessed.Rubric.Grades.IndexOf(g!));
            results.Met[row] = (byte)assessed.Met[row];
            results.Applicable[row] = (byte)assessed.Applicable[row];
            results.Unknown[row] = (byte)assessed.Unknown[row];
            for (int i = 0, place = row; detail && i < TypicalResults.Criteria; i++, place += results.Stride)
            {
                CriterionColumns criterion = assessed.Criteria[i];
                Bounds own = criterion.Points[row]!.Value;
                results.Status[place] = (byte)criterion.Status(row);
                results.PointsLow[place] = (short)(own.Low * 100).Numerator;
                results.PointsHigh[place] = (short)(own.High * 100).Numerator;
            }
        }
    }
}
