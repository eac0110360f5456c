using System.Numerics;

namespace RubricEngine.Cli;

/// <summary>
/// Pseudo-random numbers by SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
/// The sequence of a seed is the same on every platform and in every version, which <see cref="Random"/> does not promise.
/// </summary>
internal sealed class RandomNumbers(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 to just below <paramref name="limit"/>.</summary>
    public BigInteger Below(BigInteger limit)
    {
        // One word more than the limit has makes the bias of the remainder too small to see.
        BigInteger number = Next();
        for (long bits = limit.GetBitLength(); bits > 0; bits -= 64) number = (number << 64) | Next();
        return number % limit;
    }

    /// <summary>A number from 0 to just below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (uint)limit);

    /// <summary>A number of a range, both ends included.</summary>
    public BigInteger Between(BigInteger least, BigInteger most) => least + Below(most - least + 1);

    /// <summary>True in so many cases of a hundred.</summary>
    public bool Percent(int share) => Below(100) < share;
}
