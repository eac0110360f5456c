using RubricEngine.Functions;
using RubricEngine.Testing;
using RubricEngine.Values;

namespace RubricEngine.Tests.Functions;

/// <summary>A function as engines call it: whatever its bodies do, there is an answer of the declared result or a fault.</summary>
public class ForeignFunctionTests
{
    private static readonly NumberType s_number = new(new Bounds(-10, 10), 2, Unit.None);
    private static readonly ChoiceType s_choice = new(["low", "high"], true);
    private static readonly DateType s_date = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    [Fact]
    public void Answers_of_every_kind_become_words()
    {
        Assert.Equal(150, Word(s_number, 1.5m));
        Assert.Equal(-1_000, Word(s_number, -10.000m));
        Assert.Equal(300, Word(s_number, 3L));
        Assert.Equal(7, Word(s_number, FunctionAnswer.Scaled(7)));
        Assert.Equal(1, Word(new BooleanType(), true));
        Assert.Equal(1, Word(s_choice, FunctionAnswer.Choice("high")));
        Assert.Equal(new DateOnly(2024, 2, 29).DayNumber, Word(s_date, new DateOnly(2024, 2, 29)));
    }

    [Fact]
    public void What_the_signature_does_not_allow_is_a_wrong_answer()
    {
        Assert.Equal("10.01", Wrong(s_number, 10.01m));
        Assert.Equal("-11", Wrong(s_number, -11L));
        Assert.Equal("1.005", Wrong(s_number, 1.005m));
        Assert.Equal("10.01", Wrong(s_number, FunctionAnswer.Scaled(1_001)));
        Assert.Equal("79228162514264337593543950335", Wrong(s_number, decimal.MaxValue));
        Assert.Equal("9223372036854775807", Wrong(s_number, long.MaxValue));
        Assert.Equal("true", Wrong(s_number, true));
        Assert.Equal("1", Wrong(new BooleanType(), 1L));
        Assert.Equal("`medium`", Wrong(s_choice, FunctionAnswer.Choice("medium")));
        Assert.Equal("2025-01-01", Wrong(s_date, new DateOnly(2025, 1, 1)));
    }

    [Fact]
    public void A_body_may_say_that_it_does_not_know()
    {
        Assert.Equal(new FunctionFault(FunctionFaultKind.SaidUnknown, "no such plot"), Fault(s_number, _ => FunctionAnswer.Unknown("no such\nplot")));
        Assert.Equal(new FunctionFault(FunctionFaultKind.SaidUnknown, null), Fault(s_number, _ => default));
    }

    [Fact]
    public void What_a_body_throws_is_a_fault_in_one_short_line()
    {
        Assert.Equal(new FunctionFault(FunctionFaultKind.Threw, "FormatException: a b"), Fault(s_number, _ => throw new FormatException("a\nb")));
        Assert.Equal(new FunctionFault(FunctionFaultKind.OutOfFuel, null), Fault(s_number, _ => throw new OutOfFuelException()));
        Assert.Equal(new FunctionFault(FunctionFaultKind.Threw, "InvalidOperationException: the argument `x` of `f` is no truth"), Fault(s_number, a => a.Boolean(0)));
        Assert.Equal(201, Fault(s_number, _ => throw new FormatException(new string('x', 500))).Detail!.Length);
    }

    [Fact]
    public void A_columnar_body_is_held_to_the_signature_row_by_row()
    {
        FunctionBlock block = Block(1, 2, 3, 4);
        Foreign(new Columnar(Signature(s_number), _ => 0L, columns =>
        {
            columns.Results[0] = 500;
            columns.Results[1] = 1_001;
            columns.SetUnknown(3, "nobody\nknows");
        })).Call(ref block);
        Assert.Equal(500, block.Results[0]);
        FunctionFault?[] expected = [null, new(FunctionFaultKind.WrongAnswer, "10.01"), new(FunctionFaultKind.WrongAnswer, null), new(FunctionFaultKind.SaidUnknown, "nobody knows")];
        Assert.Equal(expected, block.Faults.AsEnumerable());
    }

    [Fact]
    public void Where_a_columnar_body_throws_only_the_rows_at_fault_are_lost()
    {
        FunctionBlock block = Block(1, 2, 3);
        Foreign(new Columnar(Signature(s_number), a => a.Scaled(0) == 200 ? throw new FormatException("two") : FunctionAnswer.Scaled(a.Scaled(0)), columns =>
        {
            columns.Results[0] = 9;
            columns.SetUnknown(1, "half done");
            throw new FormatException("block");
        })).Call(ref block);
        Assert.Equal([100, 0, 300], block.Results);
        FunctionFault?[] expected = [null, new(FunctionFaultKind.Threw, "FormatException: two"), null];
        Assert.Equal(expected, block.Faults.AsEnumerable());
    }

    [Fact]
    public void A_host_is_told_once_of_each_kind()
    {
        var told = new List<FunctionFailure>();
        ForeignFunction function = Failing(told.Add);
        FunctionBlock block = Block(1, 2, 6, 7);
        function.Call(ref block);
        Assert.False(function.TryCall([100], out _, out _));
        Assert.Equal([new("f", "acme", FunctionFaultKind.Threw, "FormatException: too small"), new FunctionFailure("f", "acme", FunctionFaultKind.WrongAnswer, "99")], told);
        Assert.False(function.IsDisabled);
    }

    [Fact]
    public void A_listener_that_throws_spoils_no_result_and_is_told_nothing_more()
    {
        int told = 0;
        ForeignFunction function = Failing(_ =>
        {
            told++;
            throw new InvalidOperationException("a listener that fails");
        });
        FunctionBlock block = Block(1, 6);
        function.Call(ref block);
        Assert.Equal([FunctionFaultKind.Threw, FunctionFaultKind.WrongAnswer], block.Faults.Select(f => f!.Kind));
        Assert.Equal(1, told);
    }

    private static ForeignFunction Failing(Action<FunctionFailure> onFailure) => Foreign(
        new SampleFunction(Signature(s_number), a => a.Scaled(0) > 500 ? 99L : throw new FormatException("too small")),
        new FunctionPolicy { Plugin = "acme", TimeLimit = Timeout.InfiniteTimeSpan, OnFailure = onFailure });

    private static long Word(DataType result, FunctionAnswer answer)
    {
        Assert.True(Foreign(new SampleFunction(Signature(result), _ => answer)).TryCall([100], out long word, out FunctionFault? fault), fault?.Detail);
        return word;
    }

    private static string? Wrong(DataType result, FunctionAnswer answer)
    {
        FunctionFault fault = Fault(result, _ => answer);
        Assert.Equal(FunctionFaultKind.WrongAnswer, fault.Kind);
        return fault.Detail;
    }

    private static FunctionFault Fault(DataType result, SampleFunction.Body body)
    {
        Assert.False(Foreign(new SampleFunction(Signature(result), body)).TryCall([100], out long word, out FunctionFault? fault));
        Assert.Equal(0, word);
        return fault;
    }

    private static FunctionSignature Signature(DataType result) => new("f", [new("x", s_number)], result);

    private static ForeignFunction Foreign(IRubricFunction function, FunctionPolicy? policy = null) =>
        new(function, policy ?? new FunctionPolicy { TimeLimit = Timeout.InfiniteTimeSpan }, new FunctionLanes());

    private static FunctionBlock Block(params long[] numbers)
    {
        var block = new FunctionBlock(1, numbers.Length) { Rows = numbers.Length };
        for (int i = 0; i < numbers.Length; i++) block.Arguments[0][i] = 100 * numbers[i];
        return block;
    }

    private delegate void ColumnsBody(FunctionColumns columns);

    private sealed class Columnar(FunctionSignature signature, SampleFunction.Body row, ColumnsBody columns) : IColumnarFunction
    {
        public FunctionSignature Signature => signature;

        public FunctionAnswer Invoke(FunctionArguments arguments) => row(arguments);

        public void Invoke(FunctionColumns block) => columns(block);
    }
}
