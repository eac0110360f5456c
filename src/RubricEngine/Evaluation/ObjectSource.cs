using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace RubricEngine.Evaluation;

/// <summary>Reads records from objects of a class, a struct or a record, by members that are found once.</summary>
internal sealed class ObjectSource<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T> : IRecordSource<T>
{
    private readonly ImmutableArray<MemberReader<T>> _readers;
    private readonly ImmutableArray<ListCode> _unmatchedLists;

    /// <exception cref="ArgumentException">A member holds what its field cannot be read from exactly.</exception>
    public ObjectSource(RecordFields record)
    {
        var problems = new List<string>();
        (FieldCode Field, MemberReader<T> Reader)[] bound = [.. new MemberBinder(record, problems).Bind<T>(typeof(T), record.Fields)];
        if (problems.Count > 0) throw new ArgumentException($"{typeof(T).Name} does not fit the rubric: {string.Join("; ", problems)}");
        _readers = [.. bound.Select(b => b.Reader)];
        Unmatched = [.. record.Fields.Except(bound.Select(b => b.Field))];
        _unmatchedLists = [.. record.Lists.Where(l => Unmatched.Contains(l.Own))];
    }

    public ImmutableArray<FieldCode> Unmatched { get; }

    public void Read(T subject, RecordReading to)
    {
        foreach (MemberReader<T> reader in _readers) reader.Read(subject, to, 0);
        foreach (FieldCode field in Unmatched) field.PutMissing(to, 0);
        foreach (ListCode list in _unmatchedLists) to.PutNoList(list, null);
    }
}
