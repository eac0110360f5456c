namespace RubricEngine.Functions;

/// <summary>A thread that runs one call at a time. It ends when it has had nothing to do for a while, or was left behind.</summary>
internal sealed class FunctionLane
{
    private const int Idle = 0, Taken = 1, Ended = 2;

    // The phases of a call. Who changes a running one into one of the last two decides how it ended.
    private const int Given = 0, Running = 1, Finished = 2, Left = 3;

    private static readonly TimeSpan s_idleTime = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly LaneWatch _watch = new(Environment.ProcessorCount);
    private FunctionBody? _body;
    private FunctionBlock? _block;
    private bool _isRow, _looks;
    private int _state = Taken, _phase = Finished;

    // Invariant: a thread says that it sleeps and then reads the phase, the other one changes the phase and then reads whether it sleeps,
    // each with a full fence between, so that none of them misses the other.
    private bool _sleepsForCall, _sleepsForAnswer;

    public FunctionLane() => new Thread(Work) { IsBackground = true, Name = "rubric function" }.Start();

    /// <summary>A block for single calls, kept for the next one.</summary>
    public FunctionBlock? Scratch { get; set; }

    /// <summary>Takes the lane for a call; false where its thread has ended.</summary>
    public bool TryWake() => Interlocked.CompareExchange(ref _state, Taken, Idle) == Idle;

    /// <summary>Runs the calls of a block; false where one took longer than its limit, and then the lane is lost.</summary>
    public bool Run(FunctionBody body, FunctionBlock block, TimeSpan limit, bool isRow)
    {
        block.Done = 0;
        bool looks = _watch.Looks();
        (_body, _block, _isRow, _looks) = (body, block, isRow, looks);
        Interlocked.Exchange(ref _phase, Given);
        bool wasAwake = !Volatile.Read(ref _sleepsForCall);
        if (!wasAwake) Wake();
        bool wasSeen = looks && LaneWatch.SeesAnswer(ref _phase, Finished);
        if (looks) _watch.Learn(wasAwake, wasSeen);
        if (!wasSeen && !SleepUntilFinished(block, limit)) return false;
        Volatile.Write(ref _state, Idle);
        return true;
    }

    /// <summary>Sleeps until the calls are finished; false where one is left behind.</summary>
    private bool SleepUntilFinished(FunctionBlock block, TimeSpan limit)
    {
        lock (_gate)
        {
            _sleepsForAnswer = true;
            int done = -1;
            while (Interlocked.CompareExchange(ref _phase, Finished, Finished) is var phase && phase != Finished)
            {
                if (Monitor.Wait(_gate, limit)) continue;
                // Time counts for each call, and from when the thread has come to run.
                int now = phase == Running ? block.Done : -1;
                if (phase == Running && now == done && Interlocked.CompareExchange(ref _phase, Left, Running) == Running) return false;
                done = now;
            }
            _sleepsForAnswer = false;
            return true;
        }
    }

    private void Work()
    {
        bool looks = false;
        while (Await(looks))
        {
            looks = _looks;
            Volatile.Write(ref _phase, Running);
            if (_isRow) _body!.CallRows(_block!);
            else _body!.Call(_block!);
            // An idle thread must hold nothing of a plugin that is to be unloaded.
            (_body, _block) = (null, null);
            if (Interlocked.CompareExchange(ref _phase, Finished, Running) == Left) return;
            if (Volatile.Read(ref _sleepsForAnswer)) Wake();
        }
    }

    /// <summary>Waits for a call; false where none came and the thread ends.</summary>
    private bool Await(bool looks)
    {
        if (looks && LaneWatch.SeesCall(ref _phase, Given)) return true;
        lock (_gate)
        {
            _sleepsForCall = true;
            while (Interlocked.CompareExchange(ref _phase, Given, Given) != Given)
                if (!Monitor.Wait(_gate, s_idleTime) && Volatile.Read(ref _phase) != Given && Interlocked.CompareExchange(ref _state, Ended, Idle) == Idle) return false;
            _sleepsForCall = false;
            return true;
        }
    }

    private void Wake()
    {
        lock (_gate) Monitor.PulseAll(_gate);
    }
}
