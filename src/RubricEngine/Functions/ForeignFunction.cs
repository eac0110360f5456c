using System.Diagnostics.CodeAnalysis;

namespace RubricEngine.Functions;

/// <summary>
/// A function of a host or plugin as the engines call it: within its time limit, held to its signature, and not at all once it was too slow.
/// Never throws. Safe on any number of threads.
/// </summary>
internal sealed class ForeignFunction(IRubricFunction function, FunctionPolicy policy, FunctionLanes lanes)
{
    private readonly FunctionBody _body = new(function, function.Signature);
    private int _told;
    private volatile bool _isDisabled;

    public FunctionSignature Signature { get; } = function.Signature;

    public string Plugin => policy.Plugin;

    public bool IsDisabled => _isDisabled;

    /// <summary>Computes one call.</summary>
    /// <param name="words">The arguments, coded as <see cref="FunctionColumns"/> says.</param>
    /// <param name="word">The answer, coded likewise; 0 where there is none.</param>
    /// <param name="fault">Why there is none.</param>
    public bool TryCall(ReadOnlySpan<long> words, out long word, [NotNullWhen(false)] out FunctionFault? fault)
    {
        if (_isDisabled) (word, fault) = (0, FunctionFault.Disabled);
        else if (policy.IsDirect) (word, fault) = _body.Call(words);
        else (word, fault) = lanes.Call(_body, words, policy.TimeLimit);
        if (fault is null) return true;
        Tell(fault);
        return false;
    }

    /// <summary>Computes the calls of a block. Where a call was left behind, the block is another one afterwards.</summary>
    public void Call(ref FunctionBlock block)
    {
        if (_isDisabled) FillDisabled(block, 0);
        else if (policy.IsDirect) _body.Call(block);
        else if (lanes.Call(_body, ref block, policy.TimeLimit) is { } slow)
        {
            FillDisabled(block, block.Done);
            if (block.Done < block.Rows) block.Faults[block.Done] = slow;
        }
        foreach (FunctionFault? fault in block.Faults.AsSpan(0, block.Rows))
            if (fault is not null) Tell(fault);
    }

    private static void FillDisabled(FunctionBlock block, int from)
    {
        for (int row = from; row < block.Rows; row++) block.Faults[row] = FunctionFault.Disabled;
    }

    private void Tell(FunctionFault fault)
    {
        if (fault.Kind == FunctionFaultKind.TooSlow) _isDisabled = true;
        int bit = 1 << (int)fault.Kind;
        if ((Volatile.Read(ref _told) & bit) != 0 || (Interlocked.Or(ref _told, bit) & bit) != 0) return;
        try
        {
            policy.OnFailure?.Invoke(new FunctionFailure(Signature.Name, policy.Plugin, fault.Kind, fault.Detail));
        }
        catch (Exception)
        {
            // Who listens must not be able to spoil a result: a listener that throws is told nothing more.
            Volatile.Write(ref _told, -1);
        }
    }
}
