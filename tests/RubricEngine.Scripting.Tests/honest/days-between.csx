// call: working_days(2024-01-01, 2024-01-07) => 5
//! function working_days(start: date, to: date) -> number 0..100000
int working_days(DateOnly start, DateOnly to)
{
    int count = 0;
    for (DateOnly day = start; day <= to; day = day.AddDays(1))
        if (day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday) count++;
    return count;
}
