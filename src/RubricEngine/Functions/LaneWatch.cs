namespace RubricEngine.Functions;

/// <summary>
/// How one of the two threads of a lane looks for the other before it falls asleep: to be woken takes a hundred times as long as most calls
/// do. Looking is in vain where cores are few or busy, or calls are rare or long; it is then tried ever more seldom, so that it costs
/// little beside the sleep that follows. Belongs to one thread at a time.
/// </summary>
internal sealed class LaneWatch
{
    // A turn takes about a quarter of a microsecond. So many are enough for one that is awake, and so many for one that has to wake up first.
    private const int PausesOfTurn = 6, TurnsForAwake = 60, TurnsForAsleep = 1_200, FewestOmissions = 16, MostOmissions = 1_024;

    private readonly bool _isAlone = Environment.ProcessorCount == 1;
    private int _omissions, _omitted;
    private bool _isAwake = true;

    /// <summary>Whether the lane came to a phase while this looked.</summary>
    public bool Sees(ref int phase, int wanted)
    {
        if (_isAlone || (!_isAwake && _omitted++ < _omissions)) return Volatile.Read(ref phase) == wanted;
        int turns = _isAwake ? TurnsForAwake : TurnsForAsleep;
        for (int turn = 0; turn < turns; turn++)
        {
            if (Volatile.Read(ref phase) == wanted)
            {
                // Only who is seen at once is worth to be looked for each time.
                if (turn < TurnsForAwake) _omissions /= 2;
                _isAwake = true;
                return true;
            }
            Thread.SpinWait(PausesOfTurn);
        }
        (_isAwake, _omissions, _omitted) = (false, Math.Clamp(_omissions * 2, FewestOmissions, MostOmissions), 0);
        return false;
    }
}
