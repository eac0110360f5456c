using System.Runtime.CompilerServices;
using RubricEngine.Functions;
using RubricEngine.Testing;
using RubricEngine.Values;

namespace RubricEngine.Tests.Functions;

/// <summary>A call that takes too long is left behind, and the function with it; nothing else is lost.</summary>
public sealed class TimeLimitTests : IDisposable
{
    private const long Hanging = 7, Throwing = 8;

    private static readonly NumberType s_number = new(new Bounds(0, 1_000), 0, Unit.None);

    private readonly ManualResetEventSlim _released = new();
    private readonly List<FunctionFaultKind> _told = [];

    public void Dispose()
    {
        // The threads that were left behind end here.
        _released.Set();
        _released.Dispose();
    }

    [Fact]
    public void A_call_within_its_limit_gives_its_answer_or_fault()
    {
        ForeignFunction function = Foreign(new SampleFunction(Signature, a => a.Scaled(0) > 5 ? throw new FormatException("six") : a.Scaled(0)), TimeSpan.FromMinutes(1));
        for (long i = 0; i < 200; i++)
        {
            Assert.Equal(i <= 5, function.TryCall([i], out long word, out FunctionFault? fault));
            Assert.Equal((i <= 5 ? i : 0, i <= 5 ? null : new FunctionFault(FunctionFaultKind.Threw, "FormatException: six")), (word, fault));
        }
    }

    [Fact]
    public void Calls_on_many_threads_do_not_mix()
    {
        ForeignFunction function = Foreign(new SampleFunction(Signature, a => a.Scaled(0)), TimeSpan.FromMinutes(1));
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, thread =>
        {
            for (long i = 0; i < 200; i++)
            {
                Assert.True(function.TryCall([100 * thread + i % 100], out long word, out _));
                Assert.Equal(100 * thread + i % 100, word);
            }
        });
    }

    /// <summary>Both threads of a lane look for each other, fall asleep and are woken at any moment of a call.</summary>
    [Fact]
    public void Calls_get_their_answers_after_pauses_of_any_length()
    {
        ForeignFunction function = Foreign(new SampleFunction(Signature, a =>
        {
            Thread.SpinWait((int)a.Scaled(0) * 37 % 4_000);
            return a.Scaled(0);
        }), TimeSpan.FromMinutes(1));
        Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 3 }, thread =>
        {
            for (int i = 0; i < 700; i++)
            {
                long given = (331 * i + thread) % 1_001;
                Assert.True(function.TryCall([given], out long word, out _));
                Assert.Equal(given, word);
                if (i % 50 == 0) Thread.Sleep(1);
                else Thread.SpinWait(59 * i % 3_000);
            }
        });
    }

    /// <summary>A call that ends just when its time is up either gives its answer or is left behind with its lane, whose thread ends.</summary>
    [Fact]
    public void At_the_limit_a_call_ends_in_one_of_two_ways()
    {
        var function = new SampleFunction(Signature, a =>
        {
            Thread.Sleep(2);
            return a.Scaled(0);
        });
        var body = new FunctionBody(function, function.Signature);
        for (int i = 0; i < 60; i++)
        {
            var lane = new FunctionLane();
            FunctionBlock block = Block(i);
            bool ended = lane.Run(body, block, TimeSpan.FromMilliseconds(1 + i % 2), isRow: true);
            Assert.Equal(ended, lane.TryWake());
            if (ended) Assert.Equal(i, block.Results[0]);
        }
    }

    [Fact]
    public void A_call_that_hangs_is_left_behind_and_the_function_is_disabled()
    {
        ForeignFunction function = Foreign(new SampleFunction(Signature, Hang), TimeSpan.FromMilliseconds(100));
        Assert.False(function.TryCall([Hanging], out _, out FunctionFault? fault));
        Assert.Equal(FunctionFaultKind.TooSlow, fault.Kind);
        Assert.True(function.IsDisabled);
        Assert.False(function.TryCall([1], out _, out fault));
        Assert.Same(FunctionFault.Disabled, fault);
        Assert.Equal([FunctionFaultKind.TooSlow, FunctionFaultKind.Disabled], _told);
    }

    [Fact]
    public void Of_a_block_the_rows_before_one_that_hangs_keep_their_answers_and_faults()
    {
        ForeignFunction function = Foreign(new SampleFunction(Signature, Hang), TimeSpan.FromMilliseconds(150));
        FunctionBlock block = Block(1, Throwing, 2, Hanging, 4, 5), before = block;
        function.Call(ref block);
        Assert.NotSame(before, block);
        Assert.Equal([1, 0, 2], block.Results[..3]);
        Assert.Equal([null, FunctionFaultKind.Threw, null, FunctionFaultKind.TooSlow, FunctionFaultKind.Disabled, FunctionFaultKind.Disabled], block.Faults.Select(f => f?.Kind));
    }

    [Fact]
    public void Time_counts_for_each_call_and_not_for_their_number()
    {
        ForeignFunction function = Foreign(new SampleFunction(Signature, a =>
        {
            Thread.Sleep(150);
            return a.Scaled(0);
        }), TimeSpan.FromMilliseconds(500));
        FunctionBlock block = Block(1, 2, 3, 4, 5, 6);
        function.Call(ref block);
        Assert.Equal([1, 2, 3, 4, 5, 6], block.Results);
        Assert.All(block.Faults, Assert.Null);
    }

    [Fact]
    public void An_idle_thread_holds_nothing_of_a_plugin_and_ends()
    {
        var lane = new FunctionLane();
        WeakReference plugin = CallOnce(lane);
        for (int i = 0; i < 50 && plugin.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(20);
        }
        Assert.False(plugin.IsAlive);
        Thread.Sleep(6_500);
        Assert.False(lane.TryWake());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CallOnce(FunctionLane lane)
    {
        var function = new SampleFunction(Signature, a => a.Scaled(0));
        FunctionBlock block = Block(3);
        Assert.True(lane.Run(new FunctionBody(function, function.Signature), block, TimeSpan.FromMinutes(1), isRow: true));
        Assert.Equal(3, block.Results[0]);
        return new WeakReference(function);
    }

    private static FunctionSignature Signature { get; } = new("f", [new("x", s_number)], s_number);

    private FunctionAnswer Hang(FunctionArguments arguments)
    {
        if (arguments.Scaled(0) == Throwing) throw new FormatException("eight");
        if (arguments.Scaled(0) == Hanging) _released.Wait();
        return arguments.Scaled(0);
    }

    private ForeignFunction Foreign(IRubricFunction function, TimeSpan limit) =>
        new(function, new FunctionPolicy { TimeLimit = limit, OnFailure = failure => _told.Add(failure.Kind) }, new FunctionLanes());

    private static FunctionBlock Block(params long[] numbers)
    {
        var block = new FunctionBlock(1, numbers.Length) { Rows = numbers.Length };
        numbers.CopyTo(block.Arguments[0], 0);
        return block;
    }
}
