using System.Globalization;
using RubricEngine.Benchmarks.Typical;

namespace RubricEngine.Benchmarks.Peers;

/// <summary>
/// Rows of the typical rubric in which nothing is unknown: no value is missing, no requirement broken, no divisor 0. Bounds and possible
/// grades are the same as points and a grade there, which is all that the peers give.
/// </summary>
internal static class CompleteRows
{
    /// <param name="rows">Rows, a multiple of 64.</param>
    public static TypicalTable Generate(int rows)
    {
        // Some 4 % are broken or divide by 0.
        TypicalTable from = TypicalData.Generate((rows + rows / 4 + 64) / 64 * 64, missingPercent: 0), to = new(rows);
        var record = new ScaledRecord();
        var tally = new ScaledTally();
        int next = 0;
        for (int row = 0; row < from.Rows && next < rows; row++)
        {
            record.Read(from, row);
            ScaledRecords.Evaluate(record, tally);
            if (tally.Unknown > 0) continue;
            for (int fact = 0; fact < from.Facts.Count; fact++)
            {
                to.Facts[fact].Set(next, from.Facts[fact].Value(row));
                to.Known(fact)[next / 64] |= 1UL << (next % 64);
            }
            next++;
        }
        return next == rows ? to : throw new InvalidOperationException($"only {next} of {from.Rows} rows are complete");
    }

    /// <summary>Writes the rows for peers of other runtimes, with the total in hundredths and the grade's place that the rubric gives.</summary>
    public static void Write(string path, int rows)
    {
        TypicalTable table = Generate(rows);
        CompiledRubric rubric = TypicalAgreement.Rubric();
        var results = new TypicalResults(rows);
        TypicalEngine.Write(TypicalEngine.Evaluate(rubric, TypicalEngine.TableOf(rubric, table), detail: false, emitsLoops: true), results, detail: false);
        using var file = new StreamWriter(path);
        file.WriteLine(string.Join(',', table.Facts.Select(f => f.Name)) + ",expected_total,expected_grade");
        for (int row = 0; row < rows; row++)
        {
            IEnumerable<string> values = table.Facts.Select(f => f.IsBoolean ? f.Value(row) == 1 ? "true" : "false" : f.Value(row).ToString(CultureInfo.InvariantCulture));
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', values)},{results.Low[row]},{System.Numerics.BitOperations.TrailingZeroCount(results.Possible[row])}"));
        }
    }
}
