namespace RubricEngine.Functions;

/// <summary>A thread that runs one call at a time. It ends when it has had nothing to do for a while, or was left behind.</summary>
internal sealed class FunctionLane
{
    private const int Idle = 0, Taken = 1, Ended = 2;
    private static readonly TimeSpan s_idleTime = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private FunctionBody? _body;
    private FunctionBlock? _block;
    private bool _isRow;
    private int _state = Taken;
    private volatile bool _isGiven, _isRunning, _isFinished, _isLeft;

    public FunctionLane() => new Thread(Work) { IsBackground = true, Name = "rubric function" }.Start();

    /// <summary>A block for single calls, kept for the next one.</summary>
    public FunctionBlock? Scratch { get; set; }

    /// <summary>Takes the lane for a call; false where its thread has ended.</summary>
    public bool TryWake() => Interlocked.CompareExchange(ref _state, Taken, Idle) == Idle;

    /// <summary>Runs the calls of a block; false where one took longer than its limit, and then the lane is lost.</summary>
    public bool Run(FunctionBody body, FunctionBlock block, TimeSpan limit, bool isRow)
    {
        block.Done = 0;
        lock (_gate)
        {
            (_body, _block, _isRow, _isFinished, _isGiven) = (body, block, isRow, false, true);
            Monitor.PulseAll(_gate);
        }
        // Most calls are shorter than it takes to fall asleep.
        var spin = new SpinWait();
        while (!_isFinished && !spin.NextSpinWillYield) spin.SpinOnce();
        lock (_gate)
        {
            int done = -1;
            while (!_isFinished)
            {
                if (Monitor.Wait(_gate, limit)) continue;
                // Time counts for each call, and from when the thread has come to run.
                int now = _isRunning ? block.Done : -1;
                if (_isRunning && now == done)
                {
                    _isLeft = true;
                    return false;
                }
                done = now;
            }
        }
        Volatile.Write(ref _state, Idle);
        return true;
    }

    private void Work()
    {
        while (!_isLeft && Await())
        {
            _isRunning = true;
            if (_isRow) _body!.CallRows(_block!);
            else _body!.Call(_block!);
            lock (_gate)
            {
                // An idle thread must hold nothing of a plugin that is to be unloaded.
                (_body, _block, _isRunning, _isGiven, _isFinished) = (null, null, false, false, true);
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Waits for a call; false where none came and the thread ends.</summary>
    private bool Await()
    {
        lock (_gate)
        {
            while (!_isGiven)
                if (!Monitor.Wait(_gate, s_idleTime) && !_isGiven && Interlocked.CompareExchange(ref _state, Ended, Idle) == Idle) return false;
            return true;
        }
    }
}
