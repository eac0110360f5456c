namespace RubricEngine.Hosting;

/// <summary>The names by which a host asks for measurements and activities; what they hold is told in the samples' README.</summary>
/// <example>
/// <code>
/// builder.Services.AddOpenTelemetry()
///     .WithMetrics(m => m.AddMeter(RubricTelemetry.MeterName))
///     .WithTracing(t => t.AddSource(RubricTelemetry.ActivitySourceName));
/// </code>
/// </example>
public static class RubricTelemetry
{
    /// <summary>The meter of all catalogues.</summary>
    public const string MeterName = "RubricEngine";

    /// <summary>The source of activities of all catalogues.</summary>
    public const string ActivitySourceName = "RubricEngine";
}
