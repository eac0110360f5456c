using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>The kernel of every operation in every lane.</summary>
internal sealed class KernelFactory(BlockCode code, BlockLayout layout)
{
    public Kernel Create(int value)
    {
        (BlockStep step, Lane lane, int list) = code.Values[value];
        int result = layout.SlotOf[value];
        return step switch
        {
            LogicStep { Operator: LogicOperator.And } s => new LogicKernel<BothBits>(Of(s.Left), Of(s.Right), result, list),
            LogicStep { Operator: LogicOperator.Or } s => new LogicKernel<AnyBit>(Of(s.Left), Of(s.Right), result, list),
            LogicStep s => new LogicKernel<LeftOnly>(Of(s.Left), Of(s.Right), result, list),
            NotStep s => new LogicKernel<NotLeft>(Of(s.Operand), Of(s.Operand), result, list),
            CompareStep { Operator: CompareOperator.Less } s => Compare<LessThan>(s, result, list),
            CompareStep s => Compare<EqualTo>(s, result, list),
            ArithmeticStep { Operator: ArithmeticOperator.Add } s => Arithmetic<Addition>(s, lane, result, list),
            ArithmeticStep { Operator: ArithmeticOperator.Subtract } s => Arithmetic<Subtraction>(s, lane, result, list),
            ArithmeticStep { Operator: ArithmeticOperator.Multiply } s => Arithmetic<Multiplication>(s, lane, result, list),
            ArithmeticStep { Operator: ArithmeticOperator.Min } s => Arithmetic<Minimum>(s, lane, result, list),
            ArithmeticStep s => Arithmetic<Maximum>(s, lane, result, list),
            ChooseStep s => Choose(s, lane, result, list),
            ConvertStep s => ConvertKernelFactory.Create(code.Values[s.Operand].Lane, lane, Of(s.Operand), result, list),
            QuotientStep s => Quotient(s, lane, result, list),
            EntryStep s => Entry(s, lane, result, list),
            DatePartStep s => new DatePartKernel(Of(s.Day), s.Figure, result, list),
            SpreadStep s => Spread(s, lane, result, list),
            StoreItemsStep s => new StoreItemsKernel(Of(s.Operand), result, s.List),
            AnyStep s => new AnyKernel(Of(s.Condition), result, s.List),
            TotalStep s => Total(s, lane, result),
            ExtremeStep s => Extreme(s, lane, result),
            FractionTotalStep s => new FractionTotalKernel(Of(s.Condition), Of(s.Numerator), Of(s.Denominator), s.IsDenominator, result, s.List),
            FractionExtremeStep s => new FractionExtremeKernel(Of(s.Condition), Of(s.Numerator), Of(s.Denominator), s.Highest, s.IsDenominator, result, s.List),
            _ => throw new InvalidOperationException($"unexpected step {step.GetType().Name}"),
        };
    }

    private Operand Of(int value) => new(layout.SlotOf[value], code.Values[value].Step is ConstantStep);

    private Kernel Compare<TComparison>(CompareStep s, int r, int list) where TComparison : struct, IComparison => code.Values[s.Left].Lane switch
    {
        Lane.Int8 => new CompareKernel<TComparison, sbyte>(Of(s.Left), Of(s.Right), r, list),
        Lane.Int16 => new CompareKernel<TComparison, short>(Of(s.Left), Of(s.Right), r, list),
        Lane.Int32 => new CompareKernel<TComparison, int>(Of(s.Left), Of(s.Right), r, list),
        Lane.Int64 => new CompareKernel<TComparison, long>(Of(s.Left), Of(s.Right), r, list),
        Lane.Int128 => new WideCompareKernel<TComparison, Int128>(Of(s.Left), Of(s.Right), r, list),
        _ => new WideCompareKernel<TComparison, BigInteger>(Of(s.Left), Of(s.Right), r, list),
    };

    private Kernel Arithmetic<TOperator>(ArithmeticStep s, Lane lane, int r, int list) where TOperator : struct, IArithmetic => lane switch
    {
        Lane.Int8 => new ArithmeticKernel<TOperator, sbyte>(Of(s.Left), Of(s.Right), r, list),
        Lane.Int16 => new ArithmeticKernel<TOperator, short>(Of(s.Left), Of(s.Right), r, list),
        Lane.Int32 => new ArithmeticKernel<TOperator, int>(Of(s.Left), Of(s.Right), r, list),
        Lane.Int64 => new ArithmeticKernel<TOperator, long>(Of(s.Left), Of(s.Right), r, list),
        Lane.Int128 => new WideArithmeticKernel<TOperator, Int128>(Of(s.Left), Of(s.Right), r, list),
        _ => new WideArithmeticKernel<TOperator, BigInteger>(Of(s.Left), Of(s.Right), r, list),
    };

    private Kernel Choose(ChooseStep s, Lane lane, int r, int list) => lane switch
    {
        Lane.Int8 => new ChooseKernel<sbyte>(Of(s.Condition).Slot, Of(s.Then), Of(s.Else), r, list),
        Lane.Int16 => new ChooseKernel<short>(Of(s.Condition).Slot, Of(s.Then), Of(s.Else), r, list),
        Lane.Int32 => new ChooseKernel<int>(Of(s.Condition).Slot, Of(s.Then), Of(s.Else), r, list),
        Lane.Int64 => new ChooseKernel<long>(Of(s.Condition).Slot, Of(s.Then), Of(s.Else), r, list),
        Lane.Int128 => new WideChooseKernel<Int128>(Of(s.Condition).Slot, Of(s.Then), Of(s.Else), r, list),
        _ => new WideChooseKernel<BigInteger>(Of(s.Condition).Slot, Of(s.Then), Of(s.Else), r, list),
    };

    private Kernel Quotient(QuotientStep s, Lane lane, int r, int list) => s.Shape.LaneBits switch
    {
        16 => new DivisionKernel<short, ushort>(Of(s.Dividend), Of(s.Divisor), s.Shape, r, list),
        32 => new DivisionKernel<int, uint>(Of(s.Dividend), Of(s.Divisor), s.Shape, r, list),
        64 => new DivisionKernel<long, ulong>(Of(s.Dividend), Of(s.Divisor), s.Shape, r, list),
        _ => lane switch
        {
            Lane.Int64 => new QuotientKernel<long>(Of(s.Dividend), Of(s.Divisor), s.Shape.Mode, r, list),
            Lane.Int128 => new QuotientKernel<Int128>(Of(s.Dividend), Of(s.Divisor), s.Shape.Mode, r, list),
            _ => new QuotientKernel<BigInteger>(Of(s.Dividend), Of(s.Divisor), s.Shape.Mode, r, list),
        },
    };

    private Kernel Entry(EntryStep s, Lane lane, int r, int list) => lane switch
    {
        Lane.Bit => new BitEntryKernel(Of(s.Place), s.Table, r, list),
        Lane.Int8 => new EntryKernel<sbyte>(Of(s.Place), s.Table, r, list),
        Lane.Int16 => new EntryKernel<short>(Of(s.Place), s.Table, r, list),
        Lane.Int32 => new EntryKernel<int>(Of(s.Place), s.Table, r, list),
        Lane.Int64 => new EntryKernel<long>(Of(s.Place), s.Table, r, list),
        Lane.Int128 => new EntryKernel<Int128>(Of(s.Place), s.Table, r, list),
        _ => new EntryKernel<BigInteger>(Of(s.Place), s.Table, r, list),
    };

    private Kernel Spread(SpreadStep s, Lane lane, int r, int list) => lane switch
    {
        Lane.Bit => new SpreadBitsKernel(Of(s.Operand), r, list),
        Lane.Int8 => new SpreadKernel<sbyte>(Of(s.Operand), r, list),
        Lane.Int16 => new SpreadKernel<short>(Of(s.Operand), r, list),
        Lane.Int32 => new SpreadKernel<int>(Of(s.Operand), r, list),
        Lane.Int64 => new SpreadKernel<long>(Of(s.Operand), r, list),
        Lane.Int128 => new SpreadKernel<Int128>(Of(s.Operand), r, list),
        _ => new SpreadKernel<BigInteger>(Of(s.Operand), r, list),
    };

    private Kernel Total(TotalStep s, Lane lane, int r) => lane switch
    {
        Lane.Int8 => new TotalKernel<sbyte>(Of(s.Value), r, s.List),
        Lane.Int16 => new TotalKernel<short>(Of(s.Value), r, s.List),
        Lane.Int32 => new TotalKernel<int>(Of(s.Value), r, s.List),
        Lane.Int64 => new TotalKernel<long>(Of(s.Value), r, s.List),
        Lane.Int128 => new TotalKernel<Int128>(Of(s.Value), r, s.List),
        _ => new TotalKernel<BigInteger>(Of(s.Value), r, s.List),
    };

    private Kernel Extreme(ExtremeStep s, Lane lane, int r) => lane switch
    {
        Lane.Int8 => new ExtremeKernel<sbyte>(Of(s.Condition), Of(s.Value), s.Highest, s.OfNone, r, s.List),
        Lane.Int16 => new ExtremeKernel<short>(Of(s.Condition), Of(s.Value), s.Highest, s.OfNone, r, s.List),
        Lane.Int32 => new ExtremeKernel<int>(Of(s.Condition), Of(s.Value), s.Highest, s.OfNone, r, s.List),
        Lane.Int64 => new ExtremeKernel<long>(Of(s.Condition), Of(s.Value), s.Highest, s.OfNone, r, s.List),
        Lane.Int128 => new ExtremeKernel<Int128>(Of(s.Condition), Of(s.Value), s.Highest, s.OfNone, r, s.List),
        _ => new ExtremeKernel<BigInteger>(Of(s.Condition), Of(s.Value), s.Highest, s.OfNone, r, s.List),
    };
}
