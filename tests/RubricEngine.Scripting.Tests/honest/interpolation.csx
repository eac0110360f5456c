// call: interpolation(55, 99) => 0.44
//! function interpolation(x: number 0..100, y: number 0..100) -> number 0..100 digits 2
decimal interpolation(decimal x, decimal y)
{
    decimal[] at = { 0, 50, 100 };
    decimal[] value = { 0m, 0.4m, 0.8m };
    for (int i = 1; i < at.Length; i++)
        if (x <= at[i]) return value[i - 1] + (value[i] - value[i - 1]) * (x - at[i - 1]) / (at[i] - at[i - 1]);
    return y;
}
