using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>Runs a program over all rows, block by block, on several threads if asked.</summary>
internal sealed class BlockRunner
{
    private readonly BlockPrograms _programs;
    private readonly PlanColumns _columns;
    private readonly IReadOnlyList<OutputColumn> _outputs;
    private readonly RunOptions _options;
    private readonly int _blockRows;
    private readonly int[] _blockItems;
    private long _doneRows;

    /// <param name="programs">The programs.</param>
    /// <param name="columns">What they read.</param>
    /// <param name="outputs">What they write.</param>
    /// <param name="options">How.</param>
    public BlockRunner(BlockPrograms programs, PlanColumns columns, IReadOnlyList<OutputColumn> outputs, RunOptions options)
    {
        (_programs, _columns, _outputs, _options) = (programs, columns, outputs, options);
        _blockRows = BlockRows(columns, options);
        _blockItems = [.. columns.Lists.Select(MostItems)];
    }

    /// <param name="progress">Is told the number of rows done, now and then.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Run(IProgress<long>? progress, CancellationToken cancellation)
    {
        int blocks = (int)(((long)_columns.Rows + _blockRows - 1) / _blockRows);
        int threads = Math.Clamp(_options.MaxDegreeOfParallelism, 1, Math.Max(1, blocks));
        if (threads == 1)
        {
            RunBlocks(0, blocks, progress, cancellation);
            return;
        }
        // Several shares for each thread, so that none waits long for the last; each share is one stretch of memory.
        int shares = Math.Min(blocks, 8 * threads);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, shares, parallel, share =>
            RunBlocks((int)((long)blocks * share / shares), (int)((long)blocks * (share + 1) / shares), progress, cancellation));
    }

    private void RunBlocks(int from, int to, IProgress<long>? progress, CancellationToken cancellation)
    {
        BlockFrame? general = null, lean = null;
        try
        {
            for (int block = from; block < to; block++)
            {
                cancellation.ThrowIfCancellationRequested();
                int first = block * _blockRows, rows = Math.Min(_blockRows, _columns.Rows - first);
                if (_programs.Lean is not null && IsComplete(first, first + rows)) RunBlock(_programs.Lean.Value, ref lean, first, rows);
                else RunBlock(_programs.General, ref general, first, rows);
                long done = Interlocked.Add(ref _doneRows, rows);
                progress?.Report(done);
            }
        }
        finally
        {
            if (general is not null) _programs.General.Frames.Return(general);
            if (lean is not null) _programs.Lean!.Value.Frames.Return(lean);
        }
    }

    private void RunBlock(BlockProgram program, ref BlockFrame? frame, int first, int rows)
    {
        if (frame is null)
        {
            frame = program.Frames.Rent(_blockRows, _blockItems);
            frame.Bind(_columns, _outputs, _options.Width);
        }
        frame.MoveTo(first, rows);
        program.Run(frame);
        // Kernels hold pointers into what the frame owns.
        GC.KeepAlive(frame);
    }

    /// <summary>Whether nothing is missing in a block that the general program asks for.</summary>
    private bool IsComplete(int from, int to)
    {
        foreach (ReadStep read in _programs.General.KnownReads)
        {
            bool isComplete = read.List < 0
                ? _columns.Inputs[read.Input].IsCompleteIn(from, to)
                : _columns.Lists[read.List] is var list && list.Fields[read.Input].IsCompleteIn(list.Starts[from], list.Starts[to]);
            if (!isComplete) return false;
        }
        return true;
    }

    private static int BlockRows(PlanColumns columns, RunOptions options)
    {
        long rows = Math.Min(options.BlockRows, columns.Rows);
        // Items of long lists need room in the cache too.
        foreach (PlanItems list in columns.Lists)
            if (list.Starts[^1] > 4L * columns.Rows) rows = Math.Min(rows, 4L * options.BlockRows * columns.Rows / list.Starts[^1]);
        return (int)Math.Max(64, (rows + 63) / 64 * 64);
    }

    private int MostItems(PlanItems list)
    {
        int most = 0;
        for (int first = 0; first < _columns.Rows; first += _blockRows)
            most = Math.Max(most, list.Starts[Math.Min(_columns.Rows, first + _blockRows)] - list.Starts[first]);
        return most;
    }
}
