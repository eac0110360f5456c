// expect: RUB5010 `#load
#load "other.csx"
//! function f() -> number 0..1000000000
decimal f() => 1;
