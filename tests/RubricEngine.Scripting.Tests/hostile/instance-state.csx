// expect: RUB5009 nothing lasts
int count;
//! function f() -> number 0..1000000000
decimal f() => ++count;
