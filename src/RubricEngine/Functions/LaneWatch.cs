namespace RubricEngine.Functions;

/// <summary>
/// Whether the two threads of a lane look for each other after a call instead of falling asleep: to be woken takes a hundred times as long as most
/// calls do. One decides for both, for looking is in vain unless both do. It is in vain too where cores are few or busy, or calls are
/// rare or long; it is then tried ever more seldom, so that it costs little beside the sleep that follows. Belongs to who has taken the lane.
/// </summary>
internal sealed class LaneWatch(int processors)
{
    private const int FewestOmissions = 4, MostOmissions = 64;

    // A turn takes about a quarter of a microsecond. So many are enough for one that has to wake up first, and so many between two calls.
    private const int PausesOfTurn = 6, TurnsForAnswer = 1_200, TurnsForCall = 200;

    private int _left, _omissions = FewestOmissions;
    private bool _looked;

    /// <summary>Whether both look after the next call.</summary>
    public bool Looks()
    {
        if (processors == 1) return false;
        if (_left == 0) return true;
        _left--;
        return false;
    }

    /// <summary>Learns how a call went after which both looked.</summary>
    /// <param name="wasAwake">Whether the thread of the lane was awake when the call was given.</param>
    /// <param name="wasSeen">Whether the answer came while it was looked for.</param>
    public void Learn(bool wasAwake, bool wasSeen)
    {
        // The first of several has to wake the other; only if that one is asleep again there was nothing to look for.
        if (wasSeen && (wasAwake || !_looked))
        {
            if (wasAwake) _omissions = FewestOmissions;
            _looked = true;
            return;
        }
        (_looked, _left, _omissions) = (false, _omissions, Math.Min(2 * _omissions, MostOmissions));
    }

    /// <summary>Looks for the end of a call; whether it came.</summary>
    public static bool SeesAnswer(ref int phase, int wanted) => Sees(ref phase, wanted, TurnsForAnswer);

    /// <summary>Looks for the next call; whether it came.</summary>
    public static bool SeesCall(ref int phase, int wanted) => Sees(ref phase, wanted, TurnsForCall);

    private static bool Sees(ref int phase, int wanted, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
        {
            if (Volatile.Read(ref phase) == wanted) return true;
            Thread.SpinWait(PausesOfTurn);
        }
        return false;
    }
}
