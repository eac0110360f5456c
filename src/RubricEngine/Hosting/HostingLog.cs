using Microsoft.Extensions.Logging;
using RubricEngine.Functions;

namespace RubricEngine.Hosting;

/// <summary>What a catalogue tells its host's log.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1, LogLevel.Information, "Rubric catalogue '{Catalog}': generation {Generation} has {Rubrics} rubrics and {Functions} functions")]
    public static partial void GenerationLoaded(ILogger logger, string catalog, long generation, int rubrics, int functions);

    [LoggerMessage(2, LogLevel.Warning, "Rubric catalogue '{Catalog}': {Rubric} stays as it was in generation {Generation}, because {Path} is broken")]
    public static partial void RubricKept(ILogger logger, string catalog, HostedRubric rubric, long generation, string path);

    [LoggerMessage(EventId = 3, Message = "{Diagnostic}")]
    public static partial void Found(ILogger logger, LogLevel level, string diagnostic);

    [LoggerMessage(4, LogLevel.Warning, "Rubric catalogue '{Catalog}': {Function}() of {Plugin} failed: {Failure} {Detail}")]
    public static partial void FunctionFailed(ILogger logger, string catalog, string function, string plugin, FunctionFaultKind failure, string? detail);

    [LoggerMessage(5, LogLevel.Error, "Rubric catalogue '{Catalog}': {Function}() of {Plugin} is disabled: a call took longer than its limit and was left behind")]
    public static partial void FunctionDisabled(ILogger logger, string catalog, string function, string plugin);

    [LoggerMessage(6, LogLevel.Warning, "Rubric catalogue '{Catalog}': the file system does not tell of changes; files are looked at every {Interval}")]
    public static partial void CannotWatch(ILogger logger, Exception exception, string catalog, TimeSpan interval);

    [LoggerMessage(7, LogLevel.Error, "Rubric catalogue '{Catalog}': reloading failed; generation {Generation} stays")]
    public static partial void ReloadFailed(ILogger logger, Exception exception, string catalog, long generation);
}
