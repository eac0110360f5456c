// expect: RUB5009 widths
//! function f() -> number 0..1000000000
decimal f() => $"{1m:F999999999}".Length;
