using System.Collections.Immutable;
using RubricEngine.Batch;
using RubricEngine.Columns;
using RubricEngine.Evaluation;
using RubricEngine.Plans;

namespace RubricEngine.Tests.Batch;

/// <summary>Records for a plan, and the same as columns.</summary>
internal static class RandomColumns
{
    public static PlanColumns Of(Plan plan, ImmutableArray<RecordInputs> records)
    {
        var inputs = plan.Inputs.Select((input, i) => Column(input, i, [.. records.Select(r => (r.Fields, 0))]));
        var lists = plan.Lists.Select((list, l) =>
        {
            int[] starts = new int[records.Length + 1];
            for (int row = 0; row < records.Length; row++) starts[row + 1] = starts[row] + records[row].Lists[l].Rows;
            (InputCells, int)[] items = [.. records.SelectMany(r => Enumerable.Range(0, r.Lists[l].Rows).Select(item => (r.Lists[l], item)))];
            return new PlanItems([.. starts], [.. records.Select(r => r.Lists[l].Rows)], [.. list.Fields.Select((field, f) => Column(field, f, items))]);
        });
        return new PlanColumns(records.Length, [.. inputs], [.. lists]);
    }

    private static PlanColumn Column(PlanInput input, int field, (InputCells Cells, int Row)[] rows)
    {
        bool isBit = input.Encoding is InputEncoding.Truth or InputEncoding.List;
        var bits = new Bitmap(rows.Length, 0);
        var known = new Bitmap(rows.Length, 1);
        IntegerStore? integers = isBit ? null : new IntegerStore(IntegerWidth.Of(input.Range.Low, input.Range.High), rows.Length, 2);
        for (int i = 0; i < rows.Length; i++)
        {
            known[i] = rows[i].Cells.IsKnown(rows[i].Row, field);
            if (integers is null) bits[i] = rows[i].Cells.Bit(rows[i].Row, field);
            else integers[i] = rows[i].Cells.Number(rows[i].Row, field);
        }
        bool isComplete = known.Count() == rows.Length;
        return new PlanColumn { Integers = integers, Bits = isBit ? bits : null, Known = isComplete ? null : known };
    }
}
