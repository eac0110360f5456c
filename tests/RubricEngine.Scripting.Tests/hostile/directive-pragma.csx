// expect: RUB5010 `#pragma
#pragma warning disable
//! function f() -> number 0..1000000000
decimal f() => 1;
