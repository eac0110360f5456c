using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;

namespace RubricEngine.Hosting;

/// <summary>
/// How a catalogue is: healthy; degraded where a file or a plugin has an error, where the last good version of a rubric stands in for a
/// broken one, or where a function is disabled, with what was said as the description; unhealthy where there is no rubric at all.
/// </summary>
public sealed class RubricHealthCheck(IRubricCatalog catalog) : IHealthCheck
{
    private const int MostShown = 10;

    /// <summary>What <c>services.AddHealthChecks().Add(…)</c> takes.</summary>
    /// <param name="catalog">The name of the catalogue; null for the one without.</param>
    public static HealthCheckRegistration Registration(string? catalog = null) => new(
        catalog is null ? "rubrics" : $"rubrics {catalog}",
        services => new RubricHealthCheck(catalog is null ? services.GetRequiredService<IRubricCatalog>() : services.GetRequiredKeyedService<IRubricCatalog>(catalog)),
        failureStatus: null,
        tags: null);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        RubricGeneration current = catalog.Current;
        FunctionFailure[] failures = [.. catalog.Failures];
        string[] faults =
        [
            .. current.Rubrics.Where(r => r.IsKept).Select(r => $"{r} stays as it was in generation {r.Generation}"),
            .. failures.Where(f => f.Kind == FunctionFaultKind.TooSlow).Select(f => $"{f.Function}() of {f.Plugin} is disabled, because a call was too slow"),
            .. current.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => DiagnosticPrinter.Print(d)),
        ];
        string shown = string.Join('\n', faults.Take(MostShown)) + (faults.Length > MostShown ? $"\nand {faults.Length - MostShown} more" : "");
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["generation"] = current.Number,
            ["rubrics"] = current.Rubrics.Length,
            ["functions"] = current.Functions.Count(isDisabled: false),
            ["failures"] = failures.Select(f => $"{f.Function}() of {f.Plugin}: {f.Kind}{(f.Detail is null ? "" : $": {f.Detail}")}").ToArray(),
        };
        return Task.FromResult(current.Rubrics.IsEmpty ? new HealthCheckResult(context.Registration.FailureStatus, shown.Length > 0 ? shown : "there is no rubric", data: data)
            : faults.Length > 0 ? HealthCheckResult.Degraded(shown, data: data)
            : HealthCheckResult.Healthy($"generation {current.Number}, {current.Rubrics.Length} rubrics", data));
    }
}
