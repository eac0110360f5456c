namespace RubricEngine.Evaluation;

/// <summary>Reads one field of a record from one member of an object.</summary>
internal abstract class MemberReader<T>
{
    public abstract void Read(T subject, RecordReading to, int row);
}

/// <summary>A member whose value is always there.</summary>
internal sealed class ValueReader<T, TValue>(FieldCode field, Func<T, TValue> get, Action<FieldCode, RecordReading, int, TValue> put) : MemberReader<T>
    where TValue : struct
{
    public override void Read(T subject, RecordReading to, int row) => put(field, to, row, get(subject));
}

/// <summary>A member that holds a text or null.</summary>
internal sealed class TextReader<T>(FieldCode field, Func<T, string?> get) : MemberReader<T>
{
    public override void Read(T subject, RecordReading to, int row)
    {
        if (get(subject) is { } text) field.PutText(to, row, text);
        else field.PutMissing(to, row);
    }
}

/// <summary>A member that may have no value.</summary>
internal sealed class NullableReader<T, TValue>(FieldCode field, Func<T, TValue?> get, Action<FieldCode, RecordReading, int, TValue> put) : MemberReader<T>
    where TValue : struct
{
    public override void Read(T subject, RecordReading to, int row)
    {
        if (get(subject) is { } value) put(field, to, row, value);
        else field.PutMissing(to, row);
    }
}
