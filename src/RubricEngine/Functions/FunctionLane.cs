namespace RubricEngine.Functions;

/// <summary>A thread that runs one call at a time. It ends when it has had nothing to do for a while, or was left behind.</summary>
internal sealed class FunctionLane
{
    private const int Idle = 0, Taken = 1, Ended = 2;
    private static readonly TimeSpan s_idleTime = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _given = new(0), _finished = new(0);
    private FunctionBody? _body;
    private FunctionBlock? _block;
    private bool _isRow;
    private int _state = Taken;
    private volatile bool _isRunning, _isLeft;

    public FunctionLane() => new Thread(Work) { IsBackground = true, Name = "rubric function" }.Start();

    /// <summary>A block for single calls, kept for the next one.</summary>
    public FunctionBlock? Scratch { get; set; }

    /// <summary>Takes the lane for a call; false where its thread has ended.</summary>
    public bool TryWake() => Interlocked.CompareExchange(ref _state, Taken, Idle) == Idle;

    /// <summary>Runs the calls of a block; false where one took longer than its limit, and then the lane is lost.</summary>
    public bool Run(FunctionBody body, FunctionBlock block, TimeSpan limit, bool isRow)
    {
        (_body, _block, _isRow, block.Done) = (body, block, isRow, 0);
        _given.Release();
        int done = -1;
        while (!_finished.Wait(limit))
        {
            // Time counts for each call, and from when the thread has come to run.
            int now = _isRunning ? block.Done : -1;
            if (_isRunning && now == done)
            {
                _isLeft = true;
                return false;
            }
            done = now;
        }
        Volatile.Write(ref _state, Idle);
        return true;
    }

    private void Work()
    {
        do
        {
            while (!_given.Wait(s_idleTime))
                if (Interlocked.CompareExchange(ref _state, Ended, Idle) == Idle) return;
            _isRunning = true;
            (FunctionBody body, FunctionBlock block) = (_body!, _block!);
            if (_isRow) body.CallRows(block);
            else body.Call(block);
            // An idle thread must hold nothing of a plugin that is to be unloaded.
            (_body, _block, _isRunning) = (null, null, false);
            _finished.Release();
        }
        while (!_isLeft);
    }
}
