namespace RubricEngine.Model;

/// <summary>The stretch of the year that one assessment covers. The window of a year ends in that year.</summary>
/// <param name="FromMonth">Month of the first day.</param>
/// <param name="FromDay">First day.</param>
/// <param name="ToMonth">Month of the last day.</param>
/// <param name="ToDay">Last day.</param>
public sealed record Window(int FromMonth, int FromDay, int ToMonth, int ToDay)
{
    /// <summary>1 January to 31 December.</summary>
    public static Window CalendarYear { get; } = new(1, 1, 12, 31);

    /// <summary>The last day of the window of a year, such as 15 November 2024; 29 February becomes the 28th in other years.</summary>
    /// <param name="year">1 to 9999.</param>
    public DateOnly EndIn(int year) => Day(year, ToMonth, ToDay);

    /// <summary>The window that an assessment date falls into: of those that have started by then, the last.</summary>
    internal (DateOnly From, DateOnly To) Around(DateOnly date)
    {
        int year = date.Year + 1;
        while (StartOf(year) > date) year--;
        return (StartOf(year), EndIn(year));
    }

    /// <summary>The first day of the window of a year.</summary>
    internal DateOnly StartOf(int year) => Day((FromMonth, FromDay).CompareTo((ToMonth, ToDay)) > 0 ? year - 1 : year, FromMonth, FromDay);

    private static DateOnly Day(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
}
