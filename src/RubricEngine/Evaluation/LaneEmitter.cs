using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>Emits constants, conversions and arithmetic of each <see cref="StackKind"/>.</summary>
internal sealed class LaneEmitter(ILGenerator il, EmittedConstants constants)
{
    private static ConstructorInfo WideConstructor => typeof(Int128).GetConstructor([typeof(ulong), typeof(ulong)])!;

    private delegate void FractionSum<T>(ref T numerator, ref T denominator, T otherNumerator, T otherDenominator);

    public ILGenerator Il => il;

    public static Type TypeOf(StackKind kind) => kind switch
    {
        StackKind.Int32 => typeof(int),
        StackKind.Int64 => typeof(long),
        StackKind.Int128 => typeof(Int128),
        _ => typeof(BigInteger),
    };

    public void Constant(BigInteger value, StackKind kind)
    {
        switch (kind)
        {
            case StackKind.Int32: il.Emit(OpCodes.Ldc_I4, (int)value); break;
            case StackKind.Int64: il.Emit(OpCodes.Ldc_I8, (long)value); break;
            case StackKind.Int128:
                Int128 wide = (Int128)value;
                il.Emit(OpCodes.Ldc_I8, (long)(ulong)(wide >>> 64));
                il.Emit(OpCodes.Ldc_I8, (long)(ulong)(wide & ulong.MaxValue));
                il.Emit(OpCodes.Newobj, WideConstructor);
                break;
            default:
                LoadConstants(nameof(EmittedConstants.Large));
                il.Emit(OpCodes.Ldc_I4, constants.AddLarge(value));
                il.Emit(OpCodes.Ldelem, typeof(BigInteger));
                break;
        }
    }

    /// <summary>Brings a number to another kind, which holds it.</summary>
    public void Convert(StackKind from, StackKind to)
    {
        if (from == to) return;
        // By way of a machine word; but not what needs more.
        if (from == StackKind.Int128 && to == StackKind.Large) Call((Func<Int128, BigInteger>)LaneArithmetic.ToLarge);
        else if (from == StackKind.Large && to == StackKind.Int128) Call((Func<BigInteger, Int128>)LaneArithmetic.ToWide);
        else
        {
            if (from == StackKind.Int32) il.Emit(OpCodes.Conv_I8);
            else if (from == StackKind.Int128) Call((Func<Int128, long>)LaneOperators<Int128>.ToInt64);
            else if (from == StackKind.Large) Call((Func<BigInteger, long>)LaneOperators<BigInteger>.ToInt64);
            if (to == StackKind.Int32) il.Emit(OpCodes.Conv_I4);
            else if (to == StackKind.Int128) Call((Func<long, Int128>)LaneOperators<Int128>.FromInt64);
            else if (to == StackKind.Large) Call((Func<long, BigInteger>)LaneOperators<BigInteger>.FromInt64);
        }
    }

    public void Add(StackKind kind) => Operate(kind, OpCodes.Add, (Func<Int128, Int128, Int128>)LaneOperators<Int128>.Add, (Func<BigInteger, BigInteger, BigInteger>)LaneOperators<BigInteger>.Add);

    public void Subtract(StackKind kind) => Operate(kind, OpCodes.Sub, (Func<Int128, Int128, Int128>)LaneOperators<Int128>.Subtract, (Func<BigInteger, BigInteger, BigInteger>)LaneOperators<BigInteger>.Subtract);

    public void Multiply(StackKind kind) => Operate(kind, OpCodes.Mul, (Func<Int128, Int128, Int128>)LaneOperators<Int128>.Multiply, (Func<BigInteger, BigInteger, BigInteger>)LaneOperators<BigInteger>.Multiply);

    /// <summary>Two 64-bit numbers to their product of 128 bits.</summary>
    public void MultiplyToWide() => Call((Func<long, long, Int128>)Math.BigMul);

    public void Less(StackKind kind) => Operate(kind, OpCodes.Clt, (Func<Int128, Int128, bool>)LaneOperators<Int128>.Less, (Func<BigInteger, BigInteger, bool>)LaneOperators<BigInteger>.Less);

    public void Equal(StackKind kind) => Operate(kind, OpCodes.Ceq, (Func<Int128, Int128, bool>)LaneOperators<Int128>.Equal, (Func<BigInteger, BigInteger, bool>)LaneOperators<BigInteger>.Equal);

    public void Least(StackKind kind) => Call(kind switch
    {
        StackKind.Int32 => (Func<int, int, int>)Math.Min,
        StackKind.Int64 => (Func<long, long, long>)Math.Min,
        StackKind.Int128 => (Func<Int128, Int128, Int128>)LaneOperators<Int128>.Min,
        _ => (Func<BigInteger, BigInteger, BigInteger>)LaneOperators<BigInteger>.Min,
    });

    public void Greatest(StackKind kind) => Call(kind switch
    {
        StackKind.Int32 => (Func<int, int, int>)Math.Max,
        StackKind.Int64 => (Func<long, long, long>)Math.Max,
        StackKind.Int128 => (Func<Int128, Int128, Int128>)LaneOperators<Int128>.Max,
        _ => (Func<BigInteger, BigInteger, BigInteger>)LaneOperators<BigInteger>.Max,
    });

    /// <param name="kind">The kind of both numbers.</param>
    /// <param name="mode">How the quotient is rounded.</param>
    /// <param name="isUnsigned">Whether the dividend is never below 0.</param>
    public void Divide(StackKind kind, RoundingMode mode, bool isUnsigned)
    {
        if (isUnsigned && kind <= StackKind.Int64 && mode is (RoundingMode.Down or RoundingMode.HalfAwayFromZero))
        {
            if (mode == RoundingMode.Down) il.Emit(OpCodes.Div_Un);
            else Call(kind == StackKind.Int32 ? (Func<int, int, int>)LaneArithmetic.DivideUnsigned : (Func<long, long, long>)LaneArithmetic.DivideUnsigned);
            return;
        }
        il.Emit(OpCodes.Ldc_I4, (int)mode);
        Call(kind switch
        {
            StackKind.Int32 => (Func<int, int, RoundingMode, int>)LaneArithmetic.Divide,
            StackKind.Int64 => (Func<long, long, RoundingMode, long>)LaneArithmetic.Divide,
            StackKind.Int128 => (Func<Int128, Int128, RoundingMode, Int128>)LaneArithmetic.Divide,
            _ => (Func<BigInteger, BigInteger, RoundingMode, BigInteger>)LaneArithmetic.Divide,
        });
    }

    /// <summary>A figure of a number of a day.</summary>
    public void Part(StackKind kind, DateFigure figure)
    {
        if (kind == StackKind.Int128) Call((Func<Int128, long>)LaneArithmetic.Day);
        else if (kind == StackKind.Large) Call((Func<BigInteger, long>)LaneArithmetic.Day);
        else Convert(kind, StackKind.Int64);
        il.Emit(OpCodes.Ldc_I4, (int)figure);
        Call((Func<long, DateFigure, int>)LaneArithmetic.Part);
    }

    public void AddFraction(StackKind kind) => Call(kind switch
    {
        StackKind.Int32 => (FractionSum<int>)LaneArithmetic.AddFraction,
        StackKind.Int64 => (FractionSum<long>)LaneArithmetic.AddFraction,
        StackKind.Int128 => (FractionSum<Int128>)LaneArithmetic.AddFraction,
        _ => (FractionSum<BigInteger>)LaneArithmetic.AddFraction,
    });

    /// <summary>Looks up a place, which is on the stack; the entry is a machine word or large.</summary>
    public StackKind Entry(IReadOnlyList<BigInteger> entries, StackKind kind, Action place)
    {
        bool isLarge = kind > StackKind.Int64;
        LoadConstants(isLarge ? nameof(EmittedConstants.LargeTables) : nameof(EmittedConstants.Tables));
        il.Emit(OpCodes.Ldc_I4, isLarge ? constants.AddLargeTable(entries) : constants.AddTable(entries));
        il.Emit(OpCodes.Ldelem_Ref);
        place();
        il.Emit(OpCodes.Ldelem, isLarge ? typeof(BigInteger) : typeof(long));
        return isLarge ? StackKind.Large : StackKind.Int64;
    }

    /// <summary>Puts a field on the stack.</summary>
    public void Field(FieldCode field)
    {
        LoadConstants(nameof(EmittedConstants.Fields));
        il.Emit(OpCodes.Ldc_I4, constants.AddField(field));
        il.Emit(OpCodes.Ldelem_Ref);
    }

    private void LoadConstants(string name)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, name switch
        {
            nameof(EmittedConstants.Large) => typeof(EmittedConstants).GetField(nameof(EmittedConstants.Large))!,
            nameof(EmittedConstants.Fields) => typeof(EmittedConstants).GetField(nameof(EmittedConstants.Fields))!,
            nameof(EmittedConstants.LargeTables) => typeof(EmittedConstants).GetField(nameof(EmittedConstants.LargeTables))!,
            _ => typeof(EmittedConstants).GetField(nameof(EmittedConstants.Tables))!,
        });
    }

    private void Operate(StackKind kind, OpCode instruction, Delegate wide, Delegate large)
    {
        if (kind <= StackKind.Int64) il.Emit(instruction);
        else Call(kind == StackKind.Int128 ? wide : large);
    }

    private void Call(Delegate method) => il.Emit(OpCodes.Call, method.Method);
}
