// expect: RUB5009 nothing lasts
static int count;
//! function f() -> number 0..1000000000
decimal f() => ++count;
