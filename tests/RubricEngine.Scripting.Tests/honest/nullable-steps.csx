// call: first_of(true, 5) => 5
// call: first_of(false, 5) => 7
//! function first_of(given: truth, x: number 0..10) -> number 0..10
long? first_of(bool given, long x)
{
    long? value = given ? x : null;
    value ??= 7;
    return value.HasValue ? value.Value : null;
}
