namespace RubricEngine.Benchmarks.Typical;

/// <summary>So many rows at once as a register holds 32-bit integers; a truth is a lane of ones or of zeros.</summary>
internal interface ILanes<L> where L : struct, ILanes<L>
{
    static abstract int Count { get; }

    static abstract L Of(int value);

    static abstract L Load(ref byte first, int row);

    static abstract L Load(ref ushort first, int row);

    static abstract L Load(ref int first, int row);

    /// <summary>The bits of rows, as truths.</summary>
    static abstract L Bits(ref ulong first, int row);

    static abstract void Store(L value, ref byte first, int row);

    static abstract void Store(L value, ref short first, int row);

    static abstract void Store(L value, ref int first, int row);

    static abstract L operator +(L a, L b);

    static abstract L operator -(L a, L b);

    static abstract L operator *(L a, L b);

    static abstract L operator &(L a, L b);

    static abstract L operator |(L a, L b);

    static abstract L operator ~(L a);

    static abstract L Equal(L a, L b);

    static abstract L Greater(L a, L b);

    static abstract L Min(L a, L b);

    static abstract L Max(L a, L b);

    static abstract L Select(L truth, L yes, L no);

    /// <summary>The whole quotient of a number that is not negative by one that is positive.</summary>
    static abstract L Divide(L a, L b);
}
