namespace RubricEngine.Benchmarks.Typical;

/// <summary>Forms that take one record after the other, and what they write of each.</summary>
internal static class TypicalRecords
{
    public static void Run(DecimalRecord[] records, DecimalTally tally, TypicalResults results, bool detail)
    {
        for (int row = 0; row < records.Length; row++)
        {
            DecimalRecords.Evaluate(records[row], tally);
            Write(results, row, (short)(tally.Low * 100), (short)(tally.High * 100), tally.Possible, tally.Met, tally.Applicable, tally.Unknown);
            for (int i = 0, place = row; detail && i < TypicalResults.Criteria; i++, place += results.Stride)
            {
                results.Status[place] = (byte)tally.Status[i];
                results.PointsLow[place] = (short)(tally.PointsLow[i] * 100);
                results.PointsHigh[place] = (short)(tally.PointsHigh[i] * 100);
            }
        }
    }

    public static void Run(ScaledRecord[] records, ScaledTally tally, TypicalResults results, bool detail)
    {
        for (int row = 0; row < records.Length; row++)
        {
            ScaledRecords.Evaluate(records[row], tally);
            Write(tally, results, row, detail);
        }
    }

    /// <summary>Columns, row by row through the same ifs.</summary>
    public static void Run(TypicalTable table, ScaledRecord record, ScaledTally tally, TypicalResults results, bool detail)
    {
        for (int row = 0; row < table.Rows; row++)
        {
            record.Read(table, row);
            ScaledRecords.Evaluate(record, tally);
            Write(tally, results, row, detail);
        }
    }

    private static void Write(ScaledTally tally, TypicalResults results, int row, bool detail)
    {
        Write(results, row, (short)tally.Low, (short)tally.High, tally.Possible, tally.Met, tally.Applicable, tally.Unknown);
        for (int i = 0, place = row; detail && i < TypicalResults.Criteria; i++, place += results.Stride)
        {
            results.Status[place] = (byte)tally.Status[i];
            results.PointsLow[place] = (short)tally.PointsLow[i];
            results.PointsHigh[place] = (short)tally.PointsHigh[i];
        }
    }

    private static void Write(TypicalResults results, int row, short low, short high, int possible, int met, int applicable, int unknown)
    {
        results.Low[row] = low;
        results.High[row] = high;
        results.Possible[row] = (byte)possible;
        results.Met[row] = (byte)met;
        results.Applicable[row] = (byte)applicable;
        results.Unknown[row] = (byte)unknown;
    }
}
