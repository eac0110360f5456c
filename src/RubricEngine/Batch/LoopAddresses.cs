using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>The rounds of an emitted loop, and where in memory the rows of a round are.</summary>
/// <param name="il">The code.</param>
/// <param name="rows">Rows of a round, which are also the bytes of a vector.</param>
[RequiresDynamicCode("emits code")]
internal sealed class LoopAddresses(ILGenerator il, int rows)
{
    private readonly LocalBuilder _row = il.DeclareLocal(typeof(nint));
    private readonly Dictionary<Lane, LocalBuilder> _offsets = [];
    private readonly Label _round = il.DefineLabel(), _test = il.DefineLabel();

    /// <summary>Starts a round.</summary>
    public void Begin()
    {
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Stloc, _row);
        il.Emit(OpCodes.Br, _test);
        il.MarkLabel(_round);
        _offsets[Lane.Int8] = _row;
        Offset(Lane.Bit, OpCodes.Shr_Un, 3);
        Offset(Lane.Int16, OpCodes.Shl, 1);
        Offset(Lane.Int32, OpCodes.Shl, 2);
        Offset(Lane.Int64, OpCodes.Shl, 3);
    }

    /// <summary>Goes on with the next round while there is one.</summary>
    public void End()
    {
        il.Emit(OpCodes.Ldloc, _row);
        il.Emit(OpCodes.Ldc_I4, rows);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, _row);
        il.MarkLabel(_test);
        il.Emit(OpCodes.Ldloc, _row);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Blt, _round);
    }

    /// <summary>The address of a part of a vector in memory.</summary>
    public void Of(int slot, Lane lane, int part)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, slot * nint.Size);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldind_I);
        il.Emit(OpCodes.Ldloc, _offsets[lane]);
        il.Emit(OpCodes.Add);
        if (part == 0) return;
        il.Emit(OpCodes.Ldc_I4, part * rows);
        il.Emit(OpCodes.Add);
    }

    private void Offset(Lane lane, OpCode shift, int by)
    {
        LocalBuilder offset = _offsets[lane] = il.DeclareLocal(typeof(nint));
        il.Emit(OpCodes.Ldloc, _row);
        il.Emit(OpCodes.Ldc_I4, by);
        il.Emit(shift);
        il.Emit(OpCodes.Stloc, offset);
    }
}
