// expect: RUB5009 ranges
//! function f() -> number 0..1000000000
decimal f() => "abc"[1..].Length;
