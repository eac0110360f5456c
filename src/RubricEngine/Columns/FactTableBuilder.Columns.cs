using System.Globalization;
using System.Runtime.CompilerServices;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Columns;

/// <summary>Whole columns. Numbers are in the fact's unit, in percent for a percent fact.</summary>
public sealed partial class FactTableBuilder
{
    /// <summary>Sets the integers of a column.</summary>
    /// <param name="key">The field.</param>
    /// <param name="values">One for every row.</param>
    /// <param name="known">Which rows have one; all where it is left out.</param>
    /// <exception cref="ArgumentException">The table has no such field, or the number of rows is another.</exception>
    public FactTableBuilder SetColumn(string key, ReadOnlySpan<int> values, ReadOnlySpan<bool> known = default)
    {
        ColumnBuilder column = Column(key, values.Length, known);
        for (int row = 0; row < _rows; row++)
            if (IsKnown(known, row)) PutNumber(column, row, values[row], 0);
        return this;
    }

    /// <summary>Sets the integers of a column.</summary>
    /// <inheritdoc cref="SetColumn(string, ReadOnlySpan{int}, ReadOnlySpan{bool})"/>
    public FactTableBuilder SetColumn(string key, ReadOnlySpan<long> values, ReadOnlySpan<bool> known = default)
    {
        ColumnBuilder column = Column(key, values.Length, known);
        for (int row = 0; row < _rows; row++)
            if (IsKnown(known, row)) PutNumber(column, row, values[row], 0);
        return this;
    }

    /// <summary>Sets the decimal numbers of a column; they are kept exactly.</summary>
    /// <inheritdoc cref="SetColumn(string, ReadOnlySpan{int}, ReadOnlySpan{bool})"/>
    public FactTableBuilder SetColumn(string key, ReadOnlySpan<decimal> values, ReadOnlySpan<bool> known = default)
    {
        ColumnBuilder column = Column(key, values.Length, known);
        Span<int> parts = stackalloc int[4];
        for (int row = 0; row < _rows; row++)
        {
            if (!IsKnown(known, row)) continue;
            decimal.GetBits(values[row], parts);
            long small = ((long)parts[1] << 32) | (uint)parts[0];
            if (parts[2] == 0 && small >= 0) PutNumber(column, row, parts[3] < 0 ? -small : small, (parts[3] >> 16) & 0xFF);
            else Put(column, row, ScalarReader.FromNumber(Named(column, row), values[row], values[row].ToString(CultureInfo.InvariantCulture)));
        }
        return this;
    }

    /// <summary>Sets the truths of a column.</summary>
    /// <inheritdoc cref="SetColumn(string, ReadOnlySpan{int}, ReadOnlySpan{bool})"/>
    public FactTableBuilder SetColumn(string key, ReadOnlySpan<bool> values, ReadOnlySpan<bool> known = default)
    {
        ColumnBuilder column = Column(key, values.Length, known);
        for (int row = 0; row < _rows; row++)
            if (!IsKnown(known, row)) continue;
            else if (column.Field.Type is BooleanType) column.PutBit(row, values[row]);
            else Put(column, row, ScalarReader.FromBoolean(Named(column, row), values[row]));
        return this;
    }

    /// <summary>Sets the days of a column.</summary>
    /// <inheritdoc cref="SetColumn(string, ReadOnlySpan{int}, ReadOnlySpan{bool})"/>
    public FactTableBuilder SetColumn(string key, ReadOnlySpan<DateOnly> values, ReadOnlySpan<bool> known = default)
    {
        ColumnBuilder column = Column(key, values.Length, known);
        for (int row = 0; row < _rows; row++)
            if (!IsKnown(known, row)) continue;
            else if (column.Field.Type is DateType type && values[row] >= type.From && values[row] <= type.To) column.PutSmall(row, values[row].DayNumber);
            else Put(column, row, ScalarReader.FromDate(Named(column, row), values[row]));
        return this;
    }

    /// <summary>Sets a column from texts as data write them: choices, texts, or anything else the field's type can be read from. Null and blank are missing.</summary>
    /// <param name="key">The field.</param>
    /// <param name="values">One for every row.</param>
    /// <param name="format">How numbers are written.</param>
    /// <exception cref="ArgumentException">The table has no such field, or the number of rows is another.</exception>
    public FactTableBuilder SetColumn(string key, ReadOnlySpan<string?> values, NumberFormat format = NumberFormat.Point)
    {
        ColumnBuilder column = Column(key, values.Length, default);
        var read = new Dictionary<string, Value>(StringComparer.Ordinal);
        for (int row = 0; row < _rows; row++)
        {
            if (values[row] is not { } text) continue;
            // Reasons of items name their row, so they are not the same for equal texts.
            if (!read.TryGetValue(text, out Value? value) && (value = ScalarReader.Read(Named(column, row), text, format)) is not UnknownValue) read.Add(text, value);
            Put(column, row, value);
        }
        return this;
    }

    /// <summary>Puts a number times a power of ten below 1.</summary>
    private void PutNumber(ColumnBuilder column, int row, long number, int digits)
    {
        if (column.Field.Type is NumberType && column.Code is { Width: not IntegerWidth.Unbounded } code)
        {
            int shift = code.Digits - digits - (column.Field.IsPercent ? 2 : 0);
            // 10^18 is the greatest power of ten in 64 bits, so the product fits 128.
            Int128 scaled = shift is >= 0 and <= 18 ? (Int128)number * PowerOfTen(shift) : 0;
            if (shift is < 0 and >= -18)
            {
                (long quotient, long rest) = Math.DivRem(number, PowerOfTen(-shift));
                (scaled, shift) = (quotient, rest == 0 ? 0 : -100);
            }
            if (shift is >= 0 and <= 18 && scaled >= long.MinValue && scaled <= long.MaxValue && (long)scaled is var small && small >= column.Low && small <= column.High)
            {
                column.PutSmall(row, small);
                return;
            }
        }
        Rational exact = new(number, System.Numerics.BigInteger.Pow(10, digits));
        Put(column, row, ScalarReader.FromNumber(Named(column, row), exact, exact.ToString()));
    }

    private static long PowerOfTen(int digits)
    {
        long power = 1;
        for (int i = 0; i < digits; i++) power *= 10;
        return power;
    }

    private static bool IsKnown(ReadOnlySpan<bool> known, int row) => known.IsEmpty || known[row];

    private InputField Named(ColumnBuilder column, int row) => _named(column.Field, row).Field;

    private ColumnBuilder Column(string key, int length, ReadOnlySpan<bool> known, [CallerArgumentExpression(nameof(length))] string given = "")
    {
        if (length != _rows) throw new ArgumentException($"a column has {_rows} rows, not {length}", given);
        if (!known.IsEmpty && known.Length != _rows) throw new ArgumentException($"a column has {_rows} rows, not {known.Length}", nameof(known));
        return Column(key);
    }
}
