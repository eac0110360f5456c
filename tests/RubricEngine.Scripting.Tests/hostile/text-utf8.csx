// expect: RUB5009
//! function f() -> number 0..1000000000
decimal f() => "abc"u8.Length;
