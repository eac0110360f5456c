using System.ComponentModel;
using System.Runtime.CompilerServices;
using RubricEngine.Functions;

namespace RubricEngine.Scripting;

/// <summary>The base of what a script is compiled to: fuel, arguments and answer of the one call that runs. For compiled scripts only.</summary>
/// <remarks>
/// No part of what programs may rest on: it changes with the engine. It is public because a script is an assembly of its own; an assembly
/// that sees internals of this one would have a lock less.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class ScriptProgram
{
    private long _fuel;
    private int _depth, _deepest;
    private long[] _words = [];
    private int[] _digits = [];
    private string[][] _choices = [];

    internal ScriptAnswer Answer { get; private set; }

    /// <summary>Computes one of the functions of the script.</summary>
    /// <param name="place">Its place in the script.</param>
    public abstract void __Call(int place);

    internal void Run(int function, ReadOnlySpan<long> words, ScriptParameters parameters, ScriptPolicy policy)
    {
        if (_words.Length < words.Length) _words = new long[words.Length];
        words.CopyTo(_words);
        (_digits, _choices) = (parameters.Digits, parameters.Choices);
        (_fuel, _depth, _deepest) = (policy.Fuel, 0, policy.CallDepth);
        __Call(function);
    }

    /// <summary>Burns fuel.</summary>
    /// <param name="fuel">How much.</param>
    /// <exception cref="OutOfFuelException">There is not so much left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void __Burn(int fuel)
    {
        if ((_fuel -= fuel) < 0) ThrowEmpty();
    }

    /// <summary>A method begins.</summary>
    /// <param name="fuel">What its body burns.</param>
    /// <exception cref="OutOfFuelException">The fuel is used up, or calls stand too deep in each other.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void __Enter(int fuel)
    {
        __Burn(fuel);
        // The stack of the caller's thread may be nearly used up already. Frames of a script are bounded, see FrameSize.
        if (++_depth > _deepest || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) ThrowTooDeep();
    }

    /// <summary>A method ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void __Leave() => _depth--;

    /// <summary>An argument that is a number.</summary>
    /// <param name="argument">Its place.</param>
    protected decimal __Decimal(int argument)
    {
        long word = _words[argument];
        ulong size = word < 0 ? (ulong)-word : (ulong)word;
        return new decimal((int)(uint)size, (int)(uint)(size >> 32), 0, word < 0, (byte)_digits[argument]);
    }

    /// <summary>An argument that is a whole number.</summary>
    /// <param name="argument">Its place.</param>
    protected long __Integer(int argument) => _words[argument];

    /// <summary>An argument that is a truth.</summary>
    /// <param name="argument">Its place.</param>
    protected bool __Truth(int argument) => _words[argument] != 0;

    /// <summary>An argument that is a day.</summary>
    /// <param name="argument">Its place.</param>
    protected DateOnly __Date(int argument) => DateOnly.FromDayNumber((int)_words[argument]);

    /// <summary>The name of an argument that is a choice.</summary>
    /// <param name="argument">Its place.</param>
    protected string __Choice(int argument) => _choices[argument][(int)_words[argument]];

    /// <summary>The answer.</summary>
    /// <param name="answer">Null where it is not known.</param>
    protected void __Give(decimal? answer) => Answer = new ScriptAnswer(Number: answer);

    /// <summary>The answer.</summary>
    /// <param name="answer">Null where it is not known.</param>
    protected void __Give(long? answer) => Answer = new ScriptAnswer(Word: answer);

    /// <summary>The answer.</summary>
    /// <param name="answer">Null where it is not known.</param>
    protected void __Give(bool? answer) => Answer = new ScriptAnswer(Truth: answer);

    /// <summary>The answer.</summary>
    /// <param name="answer">Null where it is not known.</param>
    protected void __Give(DateOnly? answer) => Answer = new ScriptAnswer(Date: answer);

    /// <summary>The answer.</summary>
    /// <param name="answer">Null where it is not known.</param>
    protected void __Give(string? answer) => Answer = new ScriptAnswer(Choice: answer);

    private void BurnBytes(long bytes)
    {
        if ((_fuel -= 1 + bytes / 16) < 0) ThrowEmpty();
    }

    private static void ThrowEmpty() => throw new OutOfFuelException();

    private static void ThrowTooDeep() => throw new OutOfFuelException("the calls of the script stand too deep in each other");
}
