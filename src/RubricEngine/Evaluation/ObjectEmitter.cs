using System.Collections.Immutable;
using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>
/// Emits the reading of an object, straight into locals: no function is called for a member and nothing is boxed. What cannot be
/// read so has been put into a <see cref="RecordInputs"/> before. A datum that is not accepted ends the code: then
/// the record is read in the other way, which says what is wrong with it.
/// </summary>
internal sealed class ObjectEmitter : IInputEmitter
{
    private readonly Plan _plan;
    private readonly LaneEmitter _lane;
    private readonly ILGenerator _il;
    private readonly CellEmitter? _cells;
    private readonly Dictionary<int, (LocalBuilder Value, LocalBuilder? Known)> _direct = [];
    private readonly ImmutableHashSet<int> _never;

    // What is read when it is first asked for.
    private readonly Dictionary<int, Action> _later = [];

    /// <param name="plan">The plan.</param>
    /// <param name="lane">Where code goes.</param>
    /// <param name="cells">Reads what the object is not asked for; null where there is nothing.</param>
    /// <param name="never">The inputs that the object has nothing for.</param>
    public ObjectEmitter(Plan plan, LaneEmitter lane, CellEmitter? cells, ImmutableHashSet<int> never) =>
        (_plan, _lane, _il, _cells, _never) = (plan, lane, lane.Il, cells, never);

    /// <summary>Reads a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="subject">Puts the object, or the address of the value, on the stack.</param>
    /// <param name="bad">Where code goes on where the datum is not accepted.</param>
    /// <param name="missing">Where it goes on where there is no datum; null where that is a value like another.</param>
    public void Read(DirectMember member, Action subject, Label bad, Label? missing)
    {
        (long low, long high, long unit) = member.Words;
        long rest = low > 0 ? low : high < 0 ? high : 0;
        LocalBuilder number = _il.DeclareLocal(typeof(long));
        LocalBuilder? known = null;
        Label end = _il.DefineLabel();
        subject();
        if (member.Member is FieldInfo field) _il.Emit(OpCodes.Ldfld, field);
        else _il.Emit(member.Member.DeclaringType!.IsValueType ? OpCodes.Call : OpCodes.Callvirt, ((PropertyInfo)member.Member).GetMethod!);
        if (member.HasValue is not null)
        {
            LocalBuilder given = _il.DeclareLocal(member.MemberType);
            _il.Emit(OpCodes.Stloc, given);
            _il.Emit(OpCodes.Ldloc, given);
            _il.Emit(OpCodes.Call, member.HasValue);
            if (missing is { } label) _il.Emit(OpCodes.Brfalse, label);
            else known = Known(number, rest * unit, end);
            // Where there is no value it is 0, which is then the rest of the range.
            _il.Emit(OpCodes.Ldloc, given);
            _il.Emit(OpCodes.Call, member.ValueOrDefault!);
        }
        if (member.Type == typeof(decimal)) Scale(member.Field, number, bad);
        else Take(member, number, bad);
        _il.MarkLabel(end);
        foreach (int input in member.Inputs)
        {
            StackKind kind = StackKinds.Of(_plan.Inputs[input].Range);
            LocalBuilder value = _il.DeclareLocal(LaneEmitter.TypeOf(kind));
            _il.Emit(OpCodes.Ldloc, number);
            _lane.Convert(StackKind.Int64, kind);
            _il.Emit(OpCodes.Stloc, value);
            _direct[input] = (value, known);
        }
    }

    /// <summary>Reads a member where it is first needed, or by <see cref="ReadRest"/>.</summary>
    public void ReadLater(DirectMember member, Action subject, Label bad)
    {
        foreach (int input in member.Inputs)
            _later.Add(input, () =>
            {
                foreach (int other in member.Inputs) _later.Remove(other);
                Read(member, subject, bad, null);
            });
    }

    /// <summary>Reads what was not needed: it may not be accepted.</summary>
    public void ReadRest()
    {
        while (_later.Count > 0) _later.Values.First()();
    }

    public void Prepare(int input)
    {
        if (_later.TryGetValue(input, out Action? read)) read();
    }

    public void Number(int input, StackKind kind)
    {
        if (_direct.TryGetValue(input, out (LocalBuilder Value, LocalBuilder? Known) local))
        {
            _il.Emit(OpCodes.Ldloc, local.Value);
            _lane.Convert(StackKinds.Of(_plan.Inputs[input].Range), kind);
        }
        else if (_never.Contains(input)) _lane.Constant(_plan.Inputs[input].Range.Rest, kind);
        else _cells!.Number(input, kind);
    }

    public void Known(int input)
    {
        if (_direct.TryGetValue(input, out (LocalBuilder Value, LocalBuilder? Known) local))
        {
            if (local.Known is { } known) _il.Emit(OpCodes.Ldloc, known);
            else _il.Emit(OpCodes.Ldc_I4_1);
        }
        else if (_never.Contains(input)) _il.Emit(OpCodes.Ldc_I4_0);
        else _cells!.Known(input);
    }

    public void Count(int list) => _cells!.Count(list);

    public void Item(int list, int field, LocalBuilder item, StackKind kind) => _cells!.Item(list, field, item, kind);

    public void ItemKnown(int list, int field, LocalBuilder item) => _cells!.ItemKnown(list, field, item);

    /// <summary>Keeps whether there is a value, which is on the stack; where there is none, the rest of the range is put in its place.</summary>
    private LocalBuilder Known(LocalBuilder number, long rest, Label end)
    {
        LocalBuilder known = _il.DeclareLocal(typeof(int));
        _il.Emit(OpCodes.Stloc, known);
        if (rest == 0) return known;
        _il.Emit(OpCodes.Ldc_I8, rest);
        _il.Emit(OpCodes.Stloc, number);
        _il.Emit(OpCodes.Ldloc, known);
        _il.Emit(OpCodes.Brfalse, end);
        return known;
    }

    private void Scale(FieldCode field, LocalBuilder number, Label bad)
    {
        LocalBuilder given = _il.DeclareLocal(typeof(decimal));
        _il.Emit(OpCodes.Stloc, given);
        _lane.Field(field);
        _il.Emit(OpCodes.Ldloc, given);
        _il.Emit(OpCodes.Ldloca, number);
        _il.Emit(OpCodes.Call, typeof(FieldCode).GetMethod(nameof(FieldCode.TryScale))!);
        _il.Emit(OpCodes.Brfalse, bad);
    }

    private void Take(DirectMember member, LocalBuilder number, Label bad)
    {
        (long low, long high, long unit) = member.Words;
        if (member.Type == typeof(DateOnly))
        {
            LocalBuilder date = _il.DeclareLocal(typeof(DateOnly));
            _il.Emit(OpCodes.Stloc, date);
            _il.Emit(OpCodes.Ldloca, date);
            _il.Emit(OpCodes.Call, typeof(DateOnly).GetProperty(nameof(DateOnly.DayNumber))!.GetMethod!);
        }
        _il.Emit(member.Type == typeof(uint) ? OpCodes.Conv_U8 : OpCodes.Conv_I8);
        _il.Emit(OpCodes.Stloc, number);
        if (member.Type == typeof(bool)) return;
        // One comparison for both ends: what is below the least wraps to something large.
        _il.Emit(OpCodes.Ldloc, number);
        _il.Emit(OpCodes.Ldc_I8, low);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Ldc_I8, high - low);
        _il.Emit(OpCodes.Bgt_Un, bad);
        if (unit == 1) return;
        _il.Emit(OpCodes.Ldloc, number);
        _il.Emit(OpCodes.Ldc_I8, unit);
        _il.Emit(OpCodes.Mul);
        _il.Emit(OpCodes.Stloc, number);
    }
}
