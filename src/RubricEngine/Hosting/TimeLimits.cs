namespace RubricEngine.Hosting;

/// <summary>Times that a host may set.</summary>
internal static class TimeLimits
{
    /// <summary>A limit of a call: positive, or infinite.</summary>
    public static IEnumerable<string> Faults(string what, TimeSpan limit) =>
        limit > TimeSpan.Zero || limit == Timeout.InfiniteTimeSpan ? [] : [$"{what} is {limit:c}: it must be positive, or infinite for none"];

    /// <summary>A time between two others.</summary>
    public static IEnumerable<string> Faults(string what, TimeSpan time, TimeSpan least, TimeSpan most) =>
        time >= least && time <= most ? [] : [$"{what} is {time:c}: it must lie between {least:c} and {most:c}"];
}
