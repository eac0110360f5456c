// call: years_since(2000-02-29, 2024-02-28) => 23
// call: years_since(2000-02-29, 2024-02-29) => 24
//! function years_since(birth: date, day: date) -> number 0..200
int years_since(DateOnly birth, DateOnly day)
{
    int years = day.Year - birth.Year;
    return birth.AddYears(years) > day ? years - 1 : years;
}
