// call: quarter_end(2024-02-10) => 2024-03-31
// call: quarter_end(2023-12-31) => 2023-12-31
//! function quarter_end(day: date) -> date
DateOnly quarter_end(DateOnly day)
{
    int month = (day.Month + 2) / 3 * 3;
    return new DateOnly(day.Year, month, 1).AddMonths(1).AddDays(-1);
}
