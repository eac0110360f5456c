using System.Collections.Immutable;
using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>Emits reads of a <see cref="RecordInputs"/>, the second argument of the code. Its arrays are fetched once.</summary>
internal sealed class CellEmitter : IInputEmitter
{
    private static MethodInfo FieldsGetter => typeof(RecordInputs).GetProperty(nameof(RecordInputs.Fields))!.GetMethod!;
    private static MethodInfo ListGetter => ((Func<RecordInputs, int, InputCells>)RecordInputs.ListOf).Method;
    private static MethodInfo RowsGetter => typeof(InputCells).GetProperty(nameof(InputCells.Rows))!.GetMethod!;
    private static MethodInfo KnownGetter => typeof(InputCells).GetProperty(nameof(InputCells.Known))!.GetMethod!;
    private static MethodInfo NumbersGetter => typeof(InputCells).GetProperty(nameof(InputCells.Numbers))!.GetMethod!;
    private static MethodInfo WideGetter => typeof(InputCells).GetProperty(nameof(InputCells.Wide))!.GetMethod!;
    private static MethodInfo LargeGetter => typeof(InputCells).GetProperty(nameof(InputCells.Large))!.GetMethod!;

    private readonly ILGenerator _il;
    private readonly Plan _plan;
    private readonly LaneEmitter _lane;
    private readonly Arrays _record;
    private readonly ImmutableArray<(Arrays Arrays, LocalBuilder Rows)> _lists;

    public CellEmitter(Plan plan, LaneEmitter lane)
    {
        (_plan, _lane, _il) = (plan, lane, lane.Il);
        LocalBuilder cells = _il.DeclareLocal(typeof(InputCells));
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Call, FieldsGetter);
        _il.Emit(OpCodes.Stloc, cells);
        _record = Fetch(cells);
        _lists = [.. plan.Lists.Select((_, i) => List(i))];
    }

    public void Prepare(int input)
    {
        // The cells are there from the beginning.
    }

    public void Number(int input, StackKind kind) => Read(_record, _plan.Inputs[input], kind, () => _il.Emit(OpCodes.Ldc_I4, input));

    public void Known(int input)
    {
        _il.Emit(OpCodes.Ldloc, _record.Known);
        _il.Emit(OpCodes.Ldc_I4, input);
        _il.Emit(OpCodes.Ldelem_U1);
    }

    public void Count(int list) => _il.Emit(OpCodes.Ldloc, _lists[list].Rows);

    public void Item(int list, int field, LocalBuilder item, StackKind kind) =>
        Read(_lists[list].Arrays, _plan.Lists[list].Fields[field], kind, () => Cell(list, field, item));

    public void ItemKnown(int list, int field, LocalBuilder item)
    {
        _il.Emit(OpCodes.Ldloc, _lists[list].Arrays.Known);
        Cell(list, field, item);
        _il.Emit(OpCodes.Ldelem_U1);
    }

    private void Cell(int list, int field, LocalBuilder item)
    {
        _il.Emit(OpCodes.Ldloc, item);
        _il.Emit(OpCodes.Ldc_I4, _plan.Lists[list].Fields.Length);
        _il.Emit(OpCodes.Mul);
        _il.Emit(OpCodes.Ldc_I4, field);
        _il.Emit(OpCodes.Add);
    }

    private void Read(Arrays arrays, PlanInput input, StackKind kind, Action cell)
    {
        StackKind stored = StackKinds.Of(input.Range);
        _il.Emit(OpCodes.Ldloc, stored switch { StackKind.Int128 => arrays.Wide, StackKind.Large => arrays.Large, _ => arrays.Numbers });
        cell();
        _il.Emit(OpCodes.Ldelem, stored switch { StackKind.Int128 => typeof(Int128), StackKind.Large => typeof(BigInteger), _ => typeof(long) });
        _lane.Convert(stored <= StackKind.Int64 ? StackKind.Int64 : stored, kind);
    }

    private (Arrays, LocalBuilder) List(int list)
    {
        LocalBuilder cells = _il.DeclareLocal(typeof(InputCells)), rows = _il.DeclareLocal(typeof(int));
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldc_I4, list);
        _il.Emit(OpCodes.Call, ListGetter);
        _il.Emit(OpCodes.Stloc, cells);
        _il.Emit(OpCodes.Ldloc, cells);
        _il.Emit(OpCodes.Call, RowsGetter);
        _il.Emit(OpCodes.Stloc, rows);
        return (Fetch(cells), rows);
    }

    private Arrays Fetch(LocalBuilder cells)
    {
        return new(Get(typeof(long[]), NumbersGetter), Get(typeof(bool[]), KnownGetter), Get(typeof(Int128[]), WideGetter), Get(typeof(BigInteger[]), LargeGetter));

        LocalBuilder Get(Type type, MethodInfo getter)
        {
            LocalBuilder local = _il.DeclareLocal(type);
            _il.Emit(OpCodes.Ldloc, cells);
            _il.Emit(OpCodes.Call, getter);
            _il.Emit(OpCodes.Stloc, local);
            return local;
        }
    }

    private sealed record Arrays(LocalBuilder Numbers, LocalBuilder Known, LocalBuilder Wide, LocalBuilder Large);
}
