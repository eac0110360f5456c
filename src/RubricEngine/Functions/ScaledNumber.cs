namespace RubricEngine.Functions;

/// <summary>Numbers as integers that are scaled by a power of ten, and as decimals.</summary>
internal static class ScaledNumber
{
    public static decimal ToDecimal(long scaled, int digits)
    {
        ulong size = scaled < 0 ? (ulong)-scaled : (ulong)scaled;
        return new decimal((int)(uint)size, (int)(uint)(size >> 32), 0, scaled < 0, (byte)digits);
    }

    /// <summary>The integer of a number; null where it has more digits, or none of 64 bits holds it.</summary>
    public static long? Of(decimal number, int digits)
    {
        for (int i = 0; i < digits; i++)
        {
            if (number is > 1_000_000_000_000_000_000m or < -1_000_000_000_000_000_000m) return null;
            number *= 10;
        }
        return number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;
    }
}
