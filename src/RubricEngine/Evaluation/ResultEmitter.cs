using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>Emits the writing of values to their places.</summary>
internal sealed class ResultEmitter
{
    private static MethodInfo NumbersGetter => typeof(RecordValues).GetProperty(nameof(RecordValues.Numbers))!.GetMethod!;
    private static MethodInfo WideGetter => typeof(RecordValues).GetProperty(nameof(RecordValues.Wide))!.GetMethod!;
    private static MethodInfo LargeGetter => typeof(RecordValues).GetProperty(nameof(RecordValues.Large))!.GetMethod!;

    private readonly ValueLayout _layout;
    private readonly ILGenerator _il;
    private readonly int _values;
    private readonly LocalBuilder _numbers, _wide, _large;
    private LocalBuilder? _value;

    public ResultEmitter(ValueLayout layout, LaneEmitter lane, int values)
    {
        (_layout, _il, _values) = (layout, lane.Il, values);
        // The address of the last place: where that is within the array, all others are, and none is checked again.
        _numbers = _il.DeclareLocal(typeof(long).MakeByRefType());
        _il.Emit(OpCodes.Ldarg, (short)values);
        _il.Emit(OpCodes.Call, NumbersGetter);
        _il.Emit(OpCodes.Ldc_I4, layout.Lanes.Length - 1);
        _il.Emit(OpCodes.Ldelema, typeof(long));
        _il.Emit(OpCodes.Stloc, _numbers);
        _wide = Fetch(typeof(Int128[]), WideGetter, values);
        _large = Fetch(typeof(BigInteger[]), LargeGetter, values);
    }

    /// <param name="place">The place.</param>
    /// <param name="value">Puts the value on the stack, in a kind.</param>
    public void Write(int place, Action<StackKind> value)
    {
        StackKind kind = StackKinds.Of(_layout.Lanes[place]);
        if (kind <= StackKind.Int64)
        {
            // Where there is no sign, it need not be carried into the upper half.
            bool isUnsigned = _layout.Unsigned[place];
            // First the value, so that no address waits while that is found.
            value(isUnsigned ? StackKind.Int32 : StackKind.Int64);
            if (isUnsigned) _il.Emit(OpCodes.Conv_U8);
            _il.Emit(OpCodes.Stloc, _value ??= _il.DeclareLocal(typeof(long)));
            _il.Emit(OpCodes.Ldloc, _numbers);
            _il.Emit(OpCodes.Ldc_I4, (place - (_layout.Lanes.Length - 1)) * sizeof(long));
            _il.Emit(OpCodes.Add);
            _il.Emit(OpCodes.Ldloc, _value);
            _il.Emit(OpCodes.Stind_I8);
            return;
        }
        _il.Emit(OpCodes.Ldloc, kind == StackKind.Int128 ? _wide : _large);
        _il.Emit(OpCodes.Ldc_I4, place);
        value(kind);
        _il.Emit(OpCodes.Stelem, LaneEmitter.TypeOf(kind));
    }

    /// <summary>Emits the making of room for the bits of items.</summary>
    public LocalBuilder RoomFor(int place, Action items)
    {
        LocalBuilder room = _il.DeclareLocal(typeof(bool[]));
        _il.Emit(OpCodes.Ldarg, (short)_values);
        _il.Emit(OpCodes.Ldc_I4, place);
        items();
        _il.Emit(OpCodes.Call, ((Func<RecordValues, int, int, bool[]>)RecordValues.RoomFor).Method);
        _il.Emit(OpCodes.Stloc, room);
        return room;
    }

    private LocalBuilder Fetch(Type type, MethodInfo getter, int values)
    {
        LocalBuilder local = _il.DeclareLocal(type);
        _il.Emit(OpCodes.Ldarg, (short)values);
        _il.Emit(OpCodes.Call, getter);
        _il.Emit(OpCodes.Stloc, local);
        return local;
    }
}
