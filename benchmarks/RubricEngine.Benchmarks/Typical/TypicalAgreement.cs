using System.Collections.Immutable;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>Holds every form of the typical rubric against what the rubric itself says, before anything is measured.</summary>
internal sealed class TypicalAgreement
{
    private readonly TypicalTable _table;
    private readonly ImmutableArray<Assessment> _expected;

    public TypicalAgreement(CompiledRubric rubric, TypicalTable table)
    {
        _table = table;
        _expected = [.. Enumerable.Range(0, table.Rows).Select(row => rubric.Evaluate(RecordOf(rubric, table, row)))];
    }

    /// <summary>The rubric that all forms write out.</summary>
    public static CompiledRubric Rubric() => RubricCompiler.Compile(Source()).RubricOrThrow();

    public static SourceText Source()
    {
        using Stream stream = typeof(TypicalAgreement).Assembly.GetManifestResourceStream("typical.rubric.yaml")!;
        using var reader = new StreamReader(stream);
        return new SourceText("typical.rubric.yaml", reader.ReadToEnd());
    }

    /// <summary>A row as the engine reads it.</summary>
    public static SubjectRecord RecordOf(CompiledRubric rubric, TypicalTable table, int row)
    {
        SubjectRecordBuilder record = rubric.NewRecord($"row {row}");
        foreach (TypicalFact fact in table.Facts)
        {
            if (!fact.IsKnown(row)) continue;
            if (fact.IsBoolean) record.SetBoolean(fact.Name, fact.Value(row) == 1);
            else record.SetNumber(fact.Name, fact.Value(row));
        }
        return record.Build();
    }

    /// <summary>Compares every row of what a form wrote.</summary>
    /// <exception cref="InvalidOperationException">A figure differs.</exception>
    public void Check(string form, TypicalResults results, bool detail)
    {
        for (int row = 0; row < _table.Rows; row++)
        {
            Assessment expected = _expected[row];
            Same(form, row, "low", Hundredths(expected.Points!.Value.Low), results.Low[row]);
            Same(form, row, "high", Hundredths(expected.Points.Value.High), results.High[row]);
            Same(form, row, "possible grades", expected.Possible.Sum(g => 1 << expected.Rubric.Grades.IndexOf(g!)), results.Possible[row]);
            Same(form, row, "met", expected.Met, results.Met[row]);
            Same(form, row, "applicable", expected.Applicable, results.Applicable[row]);
            Same(form, row, "unknown", expected.Unknown, results.Unknown[row]);
            for (int i = 0; detail && i < TypicalResults.Criteria; i++)
            {
                CriterionResult criterion = expected.Criteria[i];
                int place = i * results.Stride + row;
                Same(form, row, $"{criterion.Criterion.Path} status", (int)criterion.Status, results.Status[place]);
                Same(form, row, $"{criterion.Criterion.Path} low", Hundredths(criterion.Points!.Value.Low), results.PointsLow[place]);
                Same(form, row, $"{criterion.Criterion.Path} high", Hundredths(criterion.Points.Value.High), results.PointsHigh[place]);
            }
        }
    }

    /// <summary>Compares totals in hundredths and grades of rows in which nothing is unknown.</summary>
    /// <exception cref="InvalidOperationException">A figure differs.</exception>
    public void Check(string form, ReadOnlySpan<(int Total, int Grade)> results)
    {
        for (int row = 0; row < results.Length; row++)
        {
            Assessment expected = _expected[row];
            Same(form, row, "unknown criteria, of which there should be none,", 0, expected.Unknown);
            Same(form, row, "total", Hundredths(expected.Points!.Value.Low), results[row].Total);
            Same(form, row, "grade", expected.Rubric.Grades.IndexOf(expected.Grade!), results[row].Grade);
        }
    }

    private static int Hundredths(Rational points) => (int)(points * 100).Numerator;

    private static void Same(string form, int row, string what, int expected, int actual)
    {
        if (expected != actual) throw new InvalidOperationException($"{form}, row {row}: {what} is {actual}, and the rubric says {expected}");
    }
}
