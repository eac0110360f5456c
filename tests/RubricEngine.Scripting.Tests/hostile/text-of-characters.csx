// expect: RUB50
//! function f() -> number 0..1000000000
decimal f() => new string('x', 1000000000).Length;
