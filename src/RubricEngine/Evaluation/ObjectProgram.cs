using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace RubricEngine.Evaluation;

/// <summary>
/// Evaluates objects of one type by code that reads their members itself: first by code for records in which nothing is open, which
/// is most of them as a rule, and by code for all others where that finds something. Safe on any number of threads.
/// </summary>
internal sealed class ObjectProgram<T>
{
    /// <summary>
    /// Code is made for types of which more than a few records come. It takes as long as one or two thousand records without it, which
    /// is soon made up for.
    /// </summary>
    private const int RunsBeforeCode = 100;

    private readonly ImmutableArray<MemberReader<T>> _others;
    private readonly ImmutableArray<(int Place, BigInteger Value)> _constants;
    private readonly Lazy<ObjectCode<T>> _settled, _any;
    private int _runs;

    public ObjectProgram(RecordEngine engine, ObjectSource<T> source)
    {
        _others = [.. source.Members.Where(m => DirectMember.Of(m.Field, m.Member) is null).Select(m => m.Reader)];
        _constants = engine.Program.Constants;
        _settled = new Lazy<ObjectCode<T>>(() => Make(engine, source, isSettled: true));
        _any = new Lazy<ObjectCode<T>>(() => Make(engine, source, isSettled: false));
    }

    /// <summary>Whether the record was evaluated. What is not accepted of a record is said by the other way of reading it.</summary>
    /// <param name="subject">The record.</param>
    /// <param name="assessmentDate">The date that the rubric may ask for, or null.</param>
    /// <param name="reading">Takes what code does not read.</param>
    /// <param name="values">Takes the result.</param>
    public bool TryRun(T subject, DateOnly? assessmentDate, RecordReading reading, RecordValues values)
    {
        if (_runs < RunsBeforeCode)
        {
            // Several threads may lose a count among them; it only decides when code is made.
            _runs++;
            return false;
        }
        reading.BeginForCode(assessmentDate);
        foreach (MemberReader<T> reader in _others) reader.Read(subject, reading, 0);
        // Both codes write all that is not the same for every record, so that the values need not change hands.
        values.PassTo(this, _constants);
        CodeEnd end = _settled.Value(reading.Inputs, subject, values);
        if (end == CodeEnd.NotOfThisKind) end = _any.Value(reading.Inputs, subject, values);
        return end == CodeEnd.Done;
    }

    private static ObjectCode<T> Make(RecordEngine engine, ObjectSource<T> source, bool isSettled) => RuntimeFeature.IsDynamicCodeSupported
        ? ObjectProgramMaker.Make(engine.Program, source, isSettled)
        : throw new InvalidOperationException("code cannot be made here");
}
