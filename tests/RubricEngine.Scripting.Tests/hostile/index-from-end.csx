// expect: RUB5009
//! function f() -> number 0..1000000000
decimal f() => "abc"[^1] == 'c' ? 1 : 0;
