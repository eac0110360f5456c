namespace RubricEngine.Benchmarks.Typical;

/// <summary>Random rows of the typical rubric: shares about the bounds of its levels, many of them on a bound exactly, and now and then a broken requirement.</summary>
internal static class TypicalData
{
    private const int OneBrokenIn = 200;

    /// <param name="rows">Rows, a multiple of 64.</param>
    /// <param name="missingPercent">How many of a hundred values are missing.</param>
    /// <param name="seed">The same seed gives the same rows.</param>
    public static TypicalTable Generate(int rows, int missingPercent, int seed = 1)
    {
        var table = new TypicalTable(rows);
        var random = new Random(seed);
        for (int row = 0; row < rows; row++)
        {
            long[] values = Row(random);
            for (int fact = 0; fact < values.Length; fact++)
            {
                bool known = random.Next(100) >= missingPercent;
                if (known) table.Known(fact)[row / 64] |= 1UL << (row % 64);
                // What is missing holds the least value of its range: no number there may be taken for a datum.
                table.Facts[fact].Set(row, known ? values[fact] : table.Facts[fact].Name == "officers_needed" ? 1 : 0);
            }
        }
        return table;
    }

    private static long[] Row(Random random)
    {
        long households = random.Next(0, 200) * 100, population = random.Next(1, 1_000) * 200L, surveyed = random.Next(0, 100) * 200;
        long crimes = random.Next(0, 20) * 20, reports = random.Next(0, 12) * 40, businesses = random.Next(0, 8) * 50, dossiers = random.Next(0, 400) * 100;
        long needed = random.Next(1, 100);
        return
        [
            households, Part(random, households, 65, 100, 50_000), population, Part(random, population, 88, 100, 200_000), surveyed, Part(random, surveyed, 45, 100, 20_000),
            random.Next(0, 1_000), Math.Clamp(needed + random.Next(-7, 20), 0, 500), needed, Few(random), Few(random),
            crimes, Math.Clamp(crimes + random.Next(-20, 60), 0, 30_000), Part(random, crimes, 60, 100, 30_000), reports, Part(random, reports, 88, 100, 30_000),
            businesses, Part(random, businesses, 75, 100, 5_000), dossiers, Part(random, dossiers, 45, 100, 1_000_000), random.Next(2) == 0 ? 0 : Part(random, dossiers, 0, 7, 1_000_000),
            random.Next(4) > 0 ? 1 : 0, random.Next(10) > 0 ? 1 : 0,
        ];
    }

    /// <summary>A part of a whole, half of the time a whole percentage of it.</summary>
    private static long Part(Random random, long whole, int leastPercent, int mostPercent, long most)
    {
        if (random.Next(OneBrokenIn) == 0) return Math.Min(whole + 1, most);
        long part = whole * random.Next(leastPercent, mostPercent + 1) / 100;
        return random.Next(2) == 0 ? part : Math.Clamp(part + random.Next(-3, 4), 0, whole);
    }

    private static long Few(Random random) => random.Next(3) > 0 ? 0 : random.Next(0, 9);
}
