using System.Numerics;

namespace RubricEngine.Columns;

/// <summary>How many bytes the signed integers of a column have.</summary>
internal static class IntegerWidth
{
    /// <summary>No machine integer is wide enough.</summary>
    public const int Unbounded = 0;

    /// <summary>1, 2, 4, 8 or 16: the fewest that hold every integer between two; else <see cref="Unbounded"/>.</summary>
    public static int Of(BigInteger low, BigInteger high)
    {
        for (int bytes = 1; bytes <= 16; bytes *= 2)
        {
            BigInteger limit = BigInteger.One << (8 * bytes - 1);
            if (-limit <= low && high < limit) return bytes;
        }
        return Unbounded;
    }
}
