// expect: RUB5010 `#nullable
#nullable enable
//! function f() -> number 0..1000000000
decimal f() => 1;
