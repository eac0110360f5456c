// call: ratio(10, 4) => 2.5
// call: ratio(1, 0) => unknown
//! function ratio(a: number 0..100, b: number 0..100) -> number 0..100 digits 4
decimal? ratio(long a, long b) => b == 0 ? null : Math.Round((decimal)a / b, 4);
