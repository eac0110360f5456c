using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>Turns the cells of a row into the values of a record.</summary>
internal sealed class RecordAssembler(CompiledRubric rubric, NumberFormat format)
{
    /// <summary>Puts every field that the row gives into the record.</summary>
    public void Fill(SubjectRecordBuilder record, DataRow row, ColumnMap columns)
    {
        if (row.Defect is { } defect)
        {
            foreach (InputField field in rubric.Inputs.Where(columns.Has))
                record.SetUnknown(field.Key, defect.Reason(field.Key), defect.Origin);
            return;
        }
        foreach (var cells in row.Cells.Where(c => columns[c.Column].Role == ColumnRole.Field).GroupBy(c => columns[c.Column].Field!))
            PutBest(record, cells.Key, cells, row, columns);
    }

    /// <summary>Puts what a row says of a fact into the field of its previous value.</summary>
    /// <returns>Whether the row says anything.</returns>
    public bool FillPrevious(SubjectRecordBuilder record, InputField previous, InputField fact, DataRow row, ColumnMap columns)
    {
        if (row.Defect is { } defect && columns.Has(fact))
        {
            record.SetUnknown(previous.Key, defect.Reason(previous.Key), defect.Origin);
            return true;
        }
        Cell[] cells = [.. row.Cells.Where(c => columns[c.Column].Field == fact && !c.IsBlank)];
        if (cells.Length > 0) PutBest(record, previous, cells, row, columns);
        return cells.Length > 0;
    }

    /// <summary>Of the cells of one field, the one under the most specific header counts; two equally specific ones contradict each other.</summary>
    private void PutBest(SubjectRecordBuilder record, InputField field, IEnumerable<Cell> cells, DataRow row, ColumnMap columns)
    {
        int rank = cells.Min(c => columns[c.Column].Rank);
        Cell[] best = [.. cells.Where(c => columns[c.Column].Rank == rank)];
        if (best.Length == 1) Put(record, field, best[0], row);
        else record.SetUnknown(field.Key, RecordFaults.Twice(field.Key, columns[best[0].Column].Header, columns[best[1].Column].Header), row.OriginOf(best[1]));
    }

    private void Put(SubjectRecordBuilder record, InputField field, Cell cell, DataRow row)
    {
        string key = field.Key;
        Origin origin = row.OriginOf(cell);
        if (cell.Text.Contains('\uFFFD'))
        {
            record.SetUnknown(key, RecordFaults.InvalidText(key), origin);
            return;
        }
        switch (cell.Kind)
        {
            case CellKind.True or CellKind.False:
                record.SetBoolean(key, cell.Kind == CellKind.True, origin);
                break;
            case CellKind.Number when field.Type is NumberType && JsonNumber.Read(cell.Text) is { } number:
                record.SetNumber(key, number, origin);
                break;
            case CellKind.Number when field.Type is NumberType:
                record.SetUnknown(key, RecordFaults.HugeNumber(key, Shown(cell.Text)), origin);
                break;
            case CellKind.Nested:
                record.SetUnknown(key, RecordFaults.Nested(key), origin);
                break;
            default:
                record.SetText(key, cell.Text, format, origin);
                break;
        }
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
