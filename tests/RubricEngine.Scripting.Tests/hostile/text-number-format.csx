// expect: RUB5015
//! function f() -> number 0..1000000000
decimal f() => 1m.ToString("F999999999").Length;
