// expect: RUB5010
#define X
//! function f() -> number 0..1000000000
decimal f() => 1;
