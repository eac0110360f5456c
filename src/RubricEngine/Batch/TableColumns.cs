using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Columns;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>
/// A table as a plan reads it. Columns that stand in the lane and range of their input are read where they are; texts get the
/// plan's codes, and documents become whether they are enough, once for each distinct text.
/// </summary>
internal sealed class TableColumns(Plan plan, FactTable table)
{
    // The subjects of a table are judged together.
    private readonly HashSet<int> _together = [.. plan.CohortFigures.Select(f => f.Inputs.Together)];

    public static PlanColumns Of(Plan plan, FactTable table) => new TableColumns(plan, table).Read();

    private PlanColumns Read() => new(table.Rows, [.. plan.Inputs.Select(Input)], [.. plan.Lists.Select(Items)]);

    private PlanColumn Input(PlanInput input, int place)
    {
        if (_together.Contains(place)) return new PlanColumn { Common = 1 };
        if (input.IsComputed) return PlanColumn.Missing(input.Range.Rest);
        if (input.Key != PlanInput.AssessmentDate) return Column(input, table.Find(input.Key), table.Rows, 2 * place);
        if (table.AssessmentDates is { } dates) return Column(input, dates, table.Rows, 2 * place);
        return table.CommonAssessmentDate is { } date && input.Range.Contains(date.DayNumber) ? new PlanColumn { Common = date.DayNumber } : PlanColumn.Missing(input.Range.Rest);
    }

    private PlanItems Items(PlanList list, int place)
    {
        if (table.Find(plan.Inputs[list.Input].Key) is not ListColumn column)
            return new PlanItems([.. new int[table.Rows + 1]], [.. new int[table.Rows]], [.. list.Fields.Select(f => PlanColumn.Missing(f.Range.Rest))]);
        return new PlanItems(column.Starts, column.Lengths, [.. list.Fields.Select((field, f) => Column(field, column.Items[f], column.Starts[^1], 2 * (place + f)))]);
    }

    private PlanColumn Column(PlanInput input, FactColumn? column, int rows, int place) => (input.Encoding, column) switch
    {
        (_, null) => PlanColumn.Missing(input.Range.Rest),
        (InputEncoding.List, ListColumn list) => new PlanColumn { Common = 1, Known = list.Known },
        (InputEncoding.Truth, BitColumn bits) => new PlanColumn { Bits = bits.Values, Known = bits.Known },
        (InputEncoding.Evidence, IntegerColumn texts) => Documents(input.Evidence!, texts, rows, place),
        (InputEncoding.Text, IntegerColumn texts) => Texts(input, texts, rows, place),
        (_, IntegerColumn integers) => Integers(input, integers, rows, place),
        _ => throw new ArgumentException($"the table's `{input.Key}` is not what the rubric declares"),
    };

    private PlanColumn Documents(EvidenceRule rule, IntegerColumn texts, int rows, int place)
    {
        bool?[] enough = new bool?[table.Texts.Count];
        var bits = new Bitmap(rows, place);
        Span<int> codes = texts.Values.Span<int>();
        for (int row = 0; row < rows; row++)
            if (texts.IsKnown(row))
                bits[row] = enough[codes[row]] ??= rule.IsSatisfiedBy(EvidenceRule.Documents(table.Texts[codes[row]]));
        return new PlanColumn { Bits = bits, Known = texts.Known };
    }

    private PlanColumn Texts(PlanInput input, IntegerColumn texts, int rows, int place)
    {
        int[] codes = new int[table.Texts.Count];
        for (int text = 0; text < codes.Length; text++)
            codes[text] = plan.Texts.IndexOf(table.Texts[text], StringComparer.Ordinal) is >= 0 and var code ? code : plan.Texts.Length + text;
        IntegerStore store = Store(input, rows, place);
        Span<int> own = texts.Values.Span<int>();
        for (int row = 0; row < rows; row++)
            if (texts.IsKnown(row)) store.SetSmall(row, codes[own[row]]);
        return new PlanColumn { Integers = store, Known = texts.Known };
    }

    private static PlanColumn Integers(PlanInput input, IntegerColumn column, int rows, int place)
    {
        int digits = input.Type is NumberType number ? number.Digits ?? 0 : 0;
        if (column.Code.Low == input.Range.Low && column.Code.High == input.Range.High && column.Code.Digits == digits)
            return new PlanColumn { Integers = column.Values, Known = column.Known };
        // A table that was made for another rubric: what this one does not declare is not known.
        var factor = new Rational(BigInteger.Pow(10, digits), BigInteger.Pow(10, column.Code.Digits));
        IntegerStore store = Store(input, rows, place);
        var known = new Bitmap(rows, place + 1);
        for (int row = 0; row < rows; row++)
        {
            Rational value = factor * new Rational(column.Values[row]);
            known[row] = column.IsKnown(row) && value.IsInteger && input.Range.Contains(value.Numerator);
            if (known[row]) store[row] = value.Numerator;
        }
        return new PlanColumn { Integers = store, Known = known };
    }

    private static IntegerStore Store(PlanInput input, int rows, int place)
    {
        var store = new IntegerStore(LaneWidths.Bytes(Lanes.Of(input.Range)), rows, place);
        store.Fill(input.Range.Rest);
        return store;
    }
}
