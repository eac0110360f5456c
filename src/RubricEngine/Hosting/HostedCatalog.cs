using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Text;

namespace RubricEngine.Hosting;

/// <summary>The catalogue of a host: loads, watches, swaps and tells.</summary>
internal sealed class HostedCatalog : IRubricCatalog, IDisposable
{
    private readonly RubricEngineOptions _options;
    private readonly ILogger _logger;
    private readonly RubricInstruments _instruments;
    private readonly TimeProvider _time;
    private readonly FunctionSources _functions;
    private readonly ImmutableArray<string> _folders;
    private readonly GenerationLoader _loader;
    private readonly ConcurrentDictionary<(string Function, FunctionFaultKind Kind), FunctionFailure> _failures = new();
    private readonly Lock _loading = new();
    private ChangeWatcher? _watcher;
    private volatile RubricGeneration? _current;
    private bool _isDisposed;

    public HostedCatalog(string name, RubricEngineOptions options, IServiceProvider services, ILogger logger, RubricInstruments instruments, TimeProvider time)
    {
        (Name, _options, _logger, _instruments, _time) = (name, options, logger, instruments, time);
        FunctionSourceContext context = options.ContextFor(services);
        _functions = new FunctionSources(options.Sources.Select(create => create(context)), OnFailure);
        _folders = [.. context.RubricFolders.Concat(_functions.Folders).Distinct(StringComparer.Ordinal)];
        _loader = new GenerationLoader(name, context.RubricFolders, _functions, time, instruments);
    }

    public string Name { get; }

    public RubricGeneration Current => _current ?? Start();

    public ImmutableArray<FunctionFailure> Failures => [.. _failures.OrderBy(f => f.Key).Select(f => f.Value)];

    public HostedRubric? Find(string reference) => Current.Find(reference);

    public HostedRubric? InForce(string id, DateOnly day) => Current.InForce(id, day);

    public Task<RubricGeneration> ReloadAsync(CancellationToken cancellation = default) => Task.Run(() => Reload() ?? Current, cancellation);

    /// <summary>Loads the first generation, once.</summary>
    /// <exception cref="InvalidOperationException">The host demands that nothing is wrong, and something is.</exception>
    public RubricGeneration Start()
    {
        lock (_loading)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_current is { } current) return current;
            // What changes while the first generation is loaded is noticed too.
            _watcher ??= new ChangeWatcher(_folders, _options, _time, () => Reload(), exception => HostingLog.CannotWatch(_logger, exception, Name, _options.PollInterval));
            RubricGeneration first = Load(null)!;
            if (!_options.RequireSound || first.IsSound) return first;
            _current = null;
            throw new InvalidOperationException(string.Join('\n', first.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => DiagnosticPrinter.Print(d)).Prepend("the rubric catalogue has errors, and RequireSound is set:")));
        }
    }

    public void Dispose()
    {
        lock (_loading)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            _watcher?.Dispose();
            _functions.Dispose();
            _instruments.Forget(this);
        }
    }

    /// <summary>Looks once more; null where the catalogue has been disposed or has not been started.</summary>
    private RubricGeneration? Reload()
    {
        lock (_loading)
        {
            if (_isDisposed || _current is not { } current) return null;
            try
            {
                return Load(current) ?? current;
            }
            catch (Exception exception)
            {
                // Reloading happens behind the host's back: what goes wrong in it must leave the host as it is.
                HostingLog.ReloadFailed(_logger, exception, Name, current.Number);
                return current;
            }
        }
    }

    private RubricGeneration? Load(RubricGeneration? before)
    {
        long start = Stopwatch.GetTimestamp();
        using Activity? activity = _instruments.Reloading(Name);
        RubricGeneration? next = null;
        string outcome = "failed";
        try
        {
            next = _loader.Load(before);
            outcome = next is null ? "unchanged" : next.IsSound ? "sound" : "faulty";
        }
        finally
        {
            activity?.SetTag("reload.outcome", outcome).SetTag("rubric.generation", (next ?? before)?.Number);
            _instruments.Reloaded(Name, outcome, start);
        }
        if (next is null) return null;
        foreach ((string function, FunctionFaultKind kind) in _failures.Keys)
            if (next.Functions.Find(function) != before?.Functions.Find(function)) _failures.TryRemove((function, kind), out _);
        _current = next;
        _instruments.Show(this, next);
        Tell(next, before);
        return next;
    }

    private void Tell(RubricGeneration next, RubricGeneration? before)
    {
        int functions = next.Functions.Count(isDisabled: false);
        HostingLog.GenerationLoaded(_logger, Name, next.Number, next.Rubrics.Length, functions);
        var known = new HashSet<string>((before?.Diagnostics ?? []).Select(d => DiagnosticPrinter.Print(d)), StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in next.Diagnostics)
        {
            string text = DiagnosticPrinter.Print(diagnostic);
            LogLevel level = LevelOf(diagnostic.Severity);
            if (!known.Contains(text)) HostingLog.Found(_logger, level, text);
        }
        foreach (HostedRubric kept in next.Rubrics.Where(r => r.IsKept)) HostingLog.RubricKept(_logger, Name, kept, kept.Generation, kept.Path);
    }

    private void OnFailure(FunctionFailure failure)
    {
        _failures[(failure.Function, failure.Kind)] = failure;
        _instruments.Failed(Name, failure);
        if (failure.Kind == FunctionFaultKind.TooSlow) HostingLog.FunctionDisabled(_logger, Name, failure.Function, failure.Plugin);
        else if (failure.Kind != FunctionFaultKind.Disabled) HostingLog.FunctionFailed(_logger, Name, failure.Function, failure.Plugin, failure.Kind, failure.Detail);
    }

    private static LogLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => LogLevel.Error,
        Severity.Warning => LogLevel.Warning,
        _ => LogLevel.Debug,
    };
}
