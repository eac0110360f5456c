using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>Turns the cells of a row into the values of a record.</summary>
internal sealed class RecordAssembler(CompiledRubric rubric, NumberFormat format)
{
    /// <summary>Puts every field that the row gives into the record.</summary>
    public void Fill(SubjectRecordBuilder record, DataRow row, ColumnMap columns) => Fill(record, rubric.Inputs, row, columns, key => key);

    /// <summary>Adds a row to a list of the record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="list">The list.</param>
    /// <param name="number">The row's number in the list, from 1.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">What its cells feed.</param>
    public void AddItem(SubjectRecordBuilder record, InputField list, int number, DataRow row, ColumnMap columns) =>
        record.AddItem(list.Key, item => Fill(item, list.Items, row, columns, key => $"{list.Key}[{number}].{key}"));

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
        if (cells.Length > 0) PutBest(record, previous, cells, row, columns, previous.Key);
        return cells.Length > 0;
    }

    /// <param name="record">The record, or one record of a list.</param>
    /// <param name="fields">What it may hold.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">What its cells feed.</param>
    /// <param name="nameOf">How faults call a field.</param>
    private void Fill(SubjectRecordBuilder record, IEnumerable<InputField> fields, DataRow row, ColumnMap columns, Func<string, string> nameOf)
    {
        if (row.Defect is { } defect)
        {
            // A row of a list that cannot be read is a record of which nothing is known.
            foreach (InputField field in fields.Where(f => columns.Has(f) || row.Cells.Count == 0))
                record.SetUnknown(field.Key, defect.Reason(nameOf(field.Key)), defect.Origin);
            return;
        }
        foreach (var cells in row.Cells.Where(c => columns[c.Column].Role == ColumnRole.Field).GroupBy(c => columns[c.Column].Field!))
            PutBest(record, cells.Key, cells, row, columns, nameOf(cells.Key.Key));
    }

    /// <summary>Of the cells of one field, the one under the most specific header counts; two equally specific ones contradict each other.</summary>
    private void PutBest(SubjectRecordBuilder record, InputField field, IEnumerable<Cell> cells, DataRow row, ColumnMap columns, string name)
    {
        int rank = cells.Min(c => columns[c.Column].Rank);
        Cell[] best = [.. cells.Where(c => columns[c.Column].Rank == rank)];
        if (best.Length > 1) record.SetUnknown(field.Key, RecordFaults.Twice(name, columns[best[0].Column].Header, columns[best[1].Column].Header), row.OriginOf(best[1]));
        else if (field.Type is RecordsType) PutList(record, field, best[0], row, columns);
        else Put(record, field, best[0], row, name);
    }

    private void PutList(SubjectRecordBuilder record, InputField list, Cell cell, DataRow row, ColumnMap columns)
    {
        if (cell.IsBlank) return;
        if (cell.Kind != CellKind.List)
        {
            record.SetUnknown(list.Key, RecordFaults.NotAList(list.Key), row.OriginOf(cell));
            return;
        }
        record.SetEmptyList(list.Key);
        for (int i = 0; i < cell.Items.Count; i++) AddItem(record, list, i + 1, cell.Items[i], columns[cell.Column].Items!);
    }

    private void Put(SubjectRecordBuilder record, InputField field, Cell cell, DataRow row, string name)
    {
        string key = field.Key;
        Origin origin = row.OriginOf(cell);
        if (cell.Text.Contains('\uFFFD'))
        {
            record.SetUnknown(key, RecordFaults.InvalidText(name), origin);
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
                record.SetUnknown(key, RecordFaults.HugeNumber(name, Shown(cell.Text)), origin);
                break;
            case CellKind.Nested:
                record.SetUnknown(key, RecordFaults.Nested(name), origin);
                break;
            default:
                record.SetText(key, cell.Text, format, origin);
                break;
        }
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
