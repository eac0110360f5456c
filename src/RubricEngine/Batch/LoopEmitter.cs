using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>
/// Writes several vectors of a program as one loop. A round takes as many rows as a vector has bytes: a bit is one mask of
/// bytes, a number of n bytes is n vectors. Nothing goes through memory but columns, outputs and what other stages read.
/// </summary>
[RequiresDynamicCode("emits code")]
internal sealed class LoopEmitter
{
    private readonly BlockCode _code;
    private readonly BlockLayout _layout;
    private readonly LoopUses _uses;
    private readonly VectorInstructions _vectors;
    private readonly LoopAddresses _addresses;
    private readonly MaskEmitter _masks;
    private readonly ILGenerator _il;
    private readonly HashSet<int> _loop;
    private readonly Dictionary<int, LocalBuilder[]> _held = [];
    private readonly Dictionary<Type, Stack<LocalBuilder>> _free = [];

    private LoopEmitter(BlockCode code, BlockLayout layout, ImmutableArray<int> values, VectorInstructions vectors, ILGenerator il)
    {
        (_code, _layout, _vectors, _il, _loop) = (code, layout, vectors, il, [.. values]);
        _uses = new LoopUses(code, layout, values);
        _addresses = new LoopAddresses(il, vectors.Bytes);
        _masks = new MaskEmitter(il, vectors);
    }

    public static LoopKernel Emit(BlockCode code, BlockLayout layout, ImmutableArray<int> values, VectorWidth width)
    {
        var method = new DynamicMethod("Loop", typeof(void), [typeof(nint), typeof(nint)], typeof(LoopEmitter).Module, skipVisibility: true);
        var emitter = new LoopEmitter(code, layout, values, VectorInstructions.Of(width), method.GetILGenerator());
        emitter.EmitLoop(values);
        return new LoopKernel(method.CreateDelegate<LoopCode>(), code.Values[values[0]].List);
    }

    private void EmitLoop(ImmutableArray<int> values)
    {
        _addresses.Begin();
        ILookup<int, int> readLast = values.Concat(values.SelectMany(v => BlockCode.Operands(_code.Values[v].Step))).Distinct().Where(_uses.IsHeld).ToLookup(_uses.LastRead);
        foreach (int value in values)
        {
            if (!_uses.IsHeld(value) && _layout.SlotOf[value] < 0) continue;
            HoldColumns(value);
            if (_uses.IsHeld(value)) Hold(value);
            if (_layout.SlotOf[value] >= 0) Store(value);
            foreach (int done in readLast[value]) Release(done);
        }
        _addresses.End();
        _il.Emit(OpCodes.Ret);
    }

    /// <summary>Bits of columns that are needed whole are spread before their first use.</summary>
    private void HoldColumns(int value)
    {
        if (!IsOfThisLoop(value)) return;
        foreach (int operand in BlockCode.Operands(_code.Values[value].Step))
            if (!_uses.IsHeld(operand)) HoldColumns(operand);
            else if (!_held.ContainsKey(operand)) Hold(operand);
    }

    private void Hold(int value)
    {
        LaneInstructions lane = _vectors[_code.Values[value].Lane];
        var locals = new LocalBuilder[Parts(value)];
        for (int part = 0; part < locals.Length; part++)
        {
            Compute(value, part);
            locals[part] = _free.TryGetValue(lane.Vector, out Stack<LocalBuilder>? free) && free.TryPop(out LocalBuilder? local) ? local : _il.DeclareLocal(lane.Vector);
            _il.Emit(OpCodes.Stloc, locals[part]);
        }
        _held.Add(value, locals);
    }

    private void Release(int value)
    {
        if (!_held.TryGetValue(value, out LocalBuilder[]? locals)) return;
        if (!_free.TryGetValue(locals[0].LocalType, out Stack<LocalBuilder>? free)) _free.Add(locals[0].LocalType, free = new Stack<LocalBuilder>());
        foreach (LocalBuilder local in locals) free.Push(local);
    }

    private void Store(int value)
    {
        Lane lane = _code.Values[value].Lane;
        if (lane == Lane.Bit)
        {
            _addresses.Of(_layout.SlotOf[value], lane, 0);
            Push(value, 0);
            _il.Emit(OpCodes.Call, _vectors[lane].Pack);
            _il.Emit(_vectors.Bytes switch { 16 => OpCodes.Stind_I2, 32 => OpCodes.Stind_I4, _ => OpCodes.Stind_I8 });
            return;
        }
        for (int part = 0; part < Parts(value); part++)
        {
            Push(value, part);
            _addresses.Of(_layout.SlotOf[value], lane, part);
            _il.Emit(OpCodes.Call, _vectors[lane].Store);
        }
    }

    private int Parts(int value) => _code.Values[value].Lane == Lane.Bit ? 1 : LaneWidths.Bytes(_code.Values[value].Lane);

    /// <summary>A part of a vector: from a local, or computed here.</summary>
    private void Push(int value, int part)
    {
        if (_held.TryGetValue(value, out LocalBuilder[]? locals)) _il.Emit(OpCodes.Ldloc, locals[part]);
        else Compute(value, part);
    }

    private void Compute(int value, int part)
    {
        (BlockStep step, Lane lane, _) = _code.Values[value];
        // What another stage computed is read from memory like a column.
        if (step is ReadStep || (!IsOfThisLoop(value) && step is not ConstantStep)) Load(value, lane, part);
        else
            switch (step)
            {
                case ConstantStep s: Constant(s.Value, lane); break;
                case LogicStep s: Join(s, () => Push(s.Left, 0), () => Push(s.Right, 0), Lane.Int8); break;
                case NotStep s: Push(s.Operand, 0); _il.Emit(OpCodes.Call, _vectors[Lane.Int8].Not); break;
                case CompareStep s: _masks.Narrow(_code.Values[s.Left].Lane, p => Compare(s, p)); break;
                case ArithmeticStep s: Arithmetic(s, lane, part); break;
                case ChooseStep s: Choose(s, lane, part); break;
                case ConvertStep s: Convert(s, lane, part); break;
                default: throw new InvalidOperationException($"no loop computes {step.GetType().Name}");
            }
    }

    private bool IsOfThisLoop(int value) => _loop.Contains(value);

    private void Load(int value, Lane lane, int part)
    {
        _addresses.Of(_layout.SlotOf[value], lane, part);
        if (lane != Lane.Bit)
        {
            _il.Emit(OpCodes.Call, _vectors[lane].Load);
            return;
        }
        _il.Emit(_vectors.Bytes switch { 16 => OpCodes.Ldind_U2, 32 => OpCodes.Ldind_U4, _ => OpCodes.Ldind_I8 });
        _masks.Expand();
    }

    private void Constant(BigInteger value, Lane lane)
    {
        if (lane == Lane.Int64) _il.Emit(OpCodes.Ldc_I8, (long)LaneWidths.Truncate(lane, value));
        else _il.Emit(OpCodes.Ldc_I4, (int)LaneWidths.Truncate(lane == Lane.Bit ? Lane.Int8 : lane, lane == Lane.Bit ? -value : value));
        _il.Emit(OpCodes.Call, _vectors[lane].Create);
    }

    private void Join(LogicStep step, Action left, Action right, Lane lane)
    {
        left();
        right();
        _il.Emit(OpCodes.Call, step.Operator switch
        {
            LogicOperator.And => _vectors[lane].And,
            LogicOperator.Or => _vectors[lane].Or,
            _ => _vectors[lane].AndNot,
        });
    }

    private void Compare(CompareStep step, int part)
    {
        Push(step.Left, part);
        Push(step.Right, part);
        LaneInstructions lane = _vectors[_code.Values[step.Left].Lane];
        _il.Emit(OpCodes.Call, step.Operator == CompareOperator.Less ? lane.LessThan : lane.EqualTo);
    }

    private void Arithmetic(ArithmeticStep step, Lane lane, int part)
    {
        // A mask is -1 where it holds, so counting subtracts it.
        if (step.Operator == ArithmeticOperator.Add && CountedBy(step.Right) is { } right) Count(step.Left, right, lane, part);
        else if (step.Operator == ArithmeticOperator.Add && CountedBy(step.Left) is { } left) Count(step.Right, left, lane, part);
        else
        {
            Push(step.Left, part);
            Push(step.Right, part);
            _il.Emit(OpCodes.Call, step.Operator switch
            {
                ArithmeticOperator.Add => _vectors[lane].Add,
                ArithmeticOperator.Subtract => _vectors[lane].Subtract,
                ArithmeticOperator.Multiply => _vectors[lane].Multiply,
                ArithmeticOperator.Min => _vectors[lane].Min,
                _ => _vectors[lane].Max,
            });
        }
    }

    private void Count(int number, int bit, Lane lane, int part)
    {
        Push(number, part);
        Mask(bit, lane, part);
        _il.Emit(OpCodes.Call, _vectors[lane].Subtract);
    }

    private int? CountedBy(int value) =>
        !_uses.IsHeld(value) && IsOfThisLoop(value) && _code.Values[value].Step is ChooseStep s && ConstantOf(s.Then) is { IsOne: true } && ConstantOf(s.Else) is { IsZero: true } ? s.Condition : null;

    private BigInteger? ConstantOf(int value) => _code.Values[value].Step is ConstantStep constant ? constant.Value : null;

    private void Choose(ChooseStep step, Lane lane, int part)
    {
        LaneInstructions vectors = _vectors[lane];
        BigInteger? then = ConstantOf(step.Then), otherwise = ConstantOf(step.Else);
        if (otherwise is { IsZero: true })
        {
            Mask(step.Condition, lane, part);
            Push(step.Then, part);
            _il.Emit(OpCodes.Call, vectors.And);
        }
        else if (then is { IsZero: true })
        {
            Push(step.Else, part);
            Mask(step.Condition, lane, part);
            _il.Emit(OpCodes.Call, vectors.AndNot);
        }
        else if (then is { } a && otherwise is { } b)
        {
            Mask(step.Condition, lane, part);
            Constant(LaneWidths.Truncate(lane, a) ^ LaneWidths.Truncate(lane, b), lane);
            _il.Emit(OpCodes.Call, vectors.And);
            Constant(b, lane);
            _il.Emit(OpCodes.Call, vectors.Xor);
        }
        else
        {
            Mask(step.Condition, lane, part);
            Push(step.Then, part);
            Push(step.Else, part);
            _il.Emit(OpCodes.Call, vectors.Select);
        }
    }

    private void Convert(ConvertStep step, Lane lane, int part)
    {
        Lane from = _code.Values[step.Operand].Lane;
        if (from == lane) Push(step.Operand, part);
        else if (from < lane)
        {
            Push(step.Operand, part / 2);
            _il.Emit(OpCodes.Call, (part % 2 == 0 ? _vectors[from].WidenLower : _vectors[from].WidenUpper)!);
        }
        else
        {
            Push(step.Operand, 2 * part);
            Push(step.Operand, 2 * part + 1);
            _il.Emit(OpCodes.Call, _vectors[from].Narrow!);
        }
    }

    /// <summary>A part of a mask in the lane of what it chooses between.</summary>
    private void Mask(int bit, Lane lane, int part)
    {
        if (lane > Lane.Int8 && _uses.IsNative(bit, lane)) NativeMask(bit, lane, part);
        else
        {
            Push(bit, 0);
            _masks.Widen(lane, part);
        }
    }

    private void NativeMask(int bit, Lane lane, int part)
    {
        switch (_code.Values[bit].Step)
        {
            case CompareStep s: Compare(s, part); break;
            case NotStep s: NativeMask(s.Operand, lane, part); _il.Emit(OpCodes.Call, _vectors[lane].Not); break;
            case LogicStep s: Join(s, () => NativeMask(s.Left, lane, part), () => NativeMask(s.Right, lane, part), lane); break;
            case var step: throw new InvalidOperationException($"{step.GetType().Name} gives no mask by itself");
        }
    }
}
