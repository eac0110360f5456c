using System.Collections.Immutable;

namespace RubricEngine.Hosting;

/// <summary>Notices that files in folders have changed, and says so once they are left alone. Safe on any number of threads.</summary>
internal sealed class ChangeWatcher : IDisposable
{
    /// <summary>Under changes without end, so many delays are waited at most.</summary>
    private const int MostDelays = 10;

    private readonly ImmutableArray<string> _folders;
    private readonly RubricEngineOptions _options;
    private readonly TimeProvider _time;
    private readonly Action _changed;
    private readonly Action<Exception> _cannotWatch;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Lock _state = new();
    private readonly ITimer _quiet, _poll;
    private DateTimeOffset? _first;
    private FileStamps _stamps;
    private bool _isPolling, _isDisposed;

    /// <param name="folders">The folders, with all folders in them.</param>
    /// <param name="options">How changes are noticed.</param>
    /// <param name="time">The clock.</param>
    /// <param name="changed">Is called after changes, from any thread, once at a time from each of the two ways of noticing.</param>
    /// <param name="cannotWatch">Is told why the file system cannot tell of changes; files are looked at from time to time from then on.</param>
    public ChangeWatcher(ImmutableArray<string> folders, RubricEngineOptions options, TimeProvider time, Action changed, Action<Exception> cannotWatch)
    {
        (_folders, _options, _time, _changed, _cannotWatch) = (folders, options, time, changed, cannotWatch);
        _quiet = time.CreateTimer(_ => Quiet(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _poll = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _stamps = options.Reload == ReloadMode.Off ? FileStamps.None : FileStamps.Of(folders);
        if (options.Reload == ReloadMode.Watch) Watch();
        else if (options.Reload == ReloadMode.Poll) StartPolling();
    }

    public void Dispose()
    {
        lock (_state)
        {
            _isDisposed = true;
            foreach (FileSystemWatcher watcher in _watchers) watcher.Dispose();
            _watchers.Clear();
            _quiet.Dispose();
            _poll.Dispose();
        }
    }

    private void Watch()
    {
        foreach (string folder in _folders)
        {
            try
            {
                var watcher = new FileSystemWatcher(folder)
                {
                    IncludeSubdirectories = true,
                    InternalBufferSize = 64 * 1024,
                    NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.CreationTime,
                };
                _watchers.Add(watcher);
                watcher.Changed += (_, _) => Touch();
                watcher.Created += (_, _) => Touch();
                watcher.Deleted += (_, _) => Touch();
                watcher.Renamed += (_, _) => Touch();
                watcher.Error += (_, error) => Trouble(error.GetException());
                watcher.EnableRaisingEvents = true;
            }
            catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
            {
                Trouble(exception);
            }
        }
    }

    /// <summary>Changes may have been missed: files are looked at now and from time to time.</summary>
    private void Trouble(Exception exception)
    {
        _cannotWatch(exception);
        StartPolling();
        Touch();
    }

    private void StartPolling()
    {
        lock (_state)
        {
            if (_isDisposed || _isPolling) return;
            _isPolling = true;
            _poll.Change(_options.PollInterval, Timeout.InfiniteTimeSpan);
        }
    }

    private void Touch()
    {
        lock (_state)
        {
            if (_isDisposed) return;
            DateTimeOffset now = _time.GetUtcNow();
            _first ??= now;
            TimeSpan most = _first.Value + MostDelays * _options.ReloadDelay - now;
            _quiet.Change(most < TimeSpan.Zero ? TimeSpan.Zero : most < _options.ReloadDelay ? most : _options.ReloadDelay, Timeout.InfiniteTimeSpan);
        }
    }

    private void Quiet()
    {
        lock (_state)
        {
            if (_isDisposed) return;
            _first = null;
        }
        _changed();
    }

    private void Look()
    {
        FileStamps stamps = FileStamps.Of(_folders);
        if (!stamps.Equals(_stamps))
        {
            _stamps = stamps;
            _changed();
        }
        lock (_state)
            if (!_isDisposed) _poll.Change(_options.PollInterval, Timeout.InfiniteTimeSpan);
    }
}
