// call: rounded(2.5) => 2
// call: rounded(3.5) => 4
// call: rounded(-2.5) => -2
//! function rounded(x: number -10..10 digits 1) -> number -10..10
decimal rounded(decimal x) => Math.Round(x, MidpointRounding.ToEven);
