using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace RubricEngine.Evaluation;

/// <summary>Reads records from objects of a class, a struct or a record, by members that are found once.</summary>
internal sealed class ObjectSource<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T> : IRecordSource<T>
{
    private readonly ImmutableArray<ListCode> _unmatchedLists;

    /// <exception cref="ArgumentException">A member holds what its field cannot be read from exactly.</exception>
    public ObjectSource(RecordFields record)
    {
        var problems = new List<string>();
        Members = [.. new MemberBinder(record, problems).Bind<T>(typeof(T), record.Fields)];
        if (problems.Count > 0) throw new ArgumentException($"{typeof(T).Name} does not fit the rubric: {string.Join("; ", problems)}");
        Unmatched = [.. record.Fields.Except(Members.Select(m => m.Field))];
        _unmatchedLists = [.. record.Lists.Where(l => Unmatched.Contains(l.Own))];
    }

    public ImmutableArray<BoundMember<T>> Members { get; }

    public ImmutableArray<FieldCode> Unmatched { get; }

    public void Read(T subject, RecordReading to)
    {
        foreach (BoundMember<T> member in Members) member.Reader.Read(subject, to, 0);
        foreach (FieldCode field in Unmatched) field.PutMissing(to, 0);
        foreach (ListCode list in _unmatchedLists) to.PutNoList(list, null);
    }
}
