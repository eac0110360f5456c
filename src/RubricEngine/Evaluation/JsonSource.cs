using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>Reads records from JSON objects. Numbers are read from their text, exactly; strings as data readers read them.</summary>
internal sealed class JsonSource(RecordFields record) : IRecordSource<JsonElement>
{
    /// <summary>A longer number, and one with a larger exponent, is no datum; it would only cost memory.</summary>
    private const int Longest = 60;

    private const int MostOnStack = 512;

    private static readonly Message s_scalar = new("a value", "một giá trị");
    private static readonly Message s_number = new("a number of reasonable length", "một số có độ dài hợp lý");

    public ImmutableArray<FieldCode> Unmatched => [];

    public void Read(JsonElement subject, RecordReading to)
    {
        if (subject.ValueKind != JsonValueKind.Object) throw new ArgumentException($"a record is a JSON object, not {subject.ValueKind}", nameof(subject));
        foreach (FieldCode field in record.Fields)
        {
            JsonElement? value = Find(subject, field);
            if (field.Field.Type is RecordsType) ReadList(record.ListOf(field), value ?? default, to);
            else Put(field, to, 0, value ?? default);
        }
    }

    public void ReadList(ListCode list, JsonElement value, RecordReading to)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            to.PutNoList(list, value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : "wrong type");
            return;
        }
        if (!to.BeginItems(list, value.GetArrayLength())) return;
        int row = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            foreach (FieldCode field in list.Items)
                Put(field, to, row, item.ValueKind == JsonValueKind.Object ? Find(item, field) ?? default : list.Items.Length == 1 ? item : default);
            row++;
        }
    }

    public static void Put(FieldCode field, RecordReading to, int row, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null: field.PutMissing(to, row); break;
            case JsonValueKind.True or JsonValueKind.False: field.PutTruth(to, row, value.GetBoolean()); break;
            case JsonValueKind.String: PutString(field, to, row, value); break;
            case JsonValueKind.Number: PutNumber(field, to, row, value); break;
            default: field.Put(to, row, new UnknownValue(UnknownReason.WrongType(field.Field.Key, value.ValueKind.ToString(), s_scalar))); break;
        }
    }

    private static void PutString(FieldCode field, RecordReading to, int row, JsonElement value)
    {
        ReadOnlySpan<byte> written = JsonMarshal.GetRawUtf8Value(value);
        if (written.Length > MostOnStack)
        {
            field.PutText(to, row, value.GetString());
            return;
        }
        // No byte becomes more than one letter.
        Span<char> letters = stackalloc char[MostOnStack];
        var reader = new Utf8JsonReader(written);
        reader.Read();
        field.PutText(to, row, letters[..reader.CopyString(letters)]);
    }

    private static JsonElement? Find(JsonElement subject, FieldCode field)
    {
        if (subject.TryGetProperty(field.Field.Key, out JsonElement value)) return value;
        foreach (string name in field.Field.Names)
            if (subject.TryGetProperty(name, out value)) return value;
        return null;
    }

    private static void PutNumber(FieldCode field, RecordReading to, int row, JsonElement value)
    {
        ReadOnlySpan<byte> written = JsonMarshal.GetRawUtf8Value(value);
        if (field.Field.Type is NumberType && Utf8Parser.TryParse(written, out long integer, out int read) && read == written.Length) field.PutInteger(to, row, integer);
        else if (field.Field.Type is NumberType && written.Length <= 20 && written.IndexOfAny((byte)'e', (byte)'E') < 0 && Utf8Parser.TryParse(written, out decimal number, out read) && read == written.Length) field.PutDecimal(to, row, number);
        else PutText(field, to, row, Encoding.UTF8.GetString(written));
    }

    private static void PutText(FieldCode field, RecordReading to, int row, string written)
    {
        if (field.Field.Type is not NumberType) field.PutText(to, row, written);
        else if (Exact(written) is { } number) field.PutNumber(to, row, number, written);
        else field.Put(to, row, new UnknownValue(UnknownReason.WrongType(field.Field.Key, written[..Math.Min(40, written.Length)], s_number)));
    }

    private static Rational? Exact(string written)
    {
        int mark = written.AsSpan().IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = mark < 0 ? written : written.AsSpan(0, mark);
        if (mantissa.Length > Longest || !Rational.TryParse(mantissa, out Rational value)) return null;
        if (mark < 0) return value;
        if (!int.TryParse(written.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent) || Math.Abs((long)exponent) > Longest) return null;
        Rational power = new(BigInteger.Pow(10, Math.Abs(exponent)));
        return exponent < 0 ? value / power : value * power;
    }
}
