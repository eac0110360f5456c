namespace RubricEngine.Benchmarks.Typical;

/// <summary>What some rows have come to so far.</summary>
internal sealed class TallyBlock
{
    public const int Rows = 256;

    public readonly int[] Low = new int[Rows], High = new int[Rows], Met = new int[Rows], MayBeMet = new int[Rows], Unknown = new int[Rows],
        AllMet = new int[Rows], MayAllBeMet = new int[Rows];
}
