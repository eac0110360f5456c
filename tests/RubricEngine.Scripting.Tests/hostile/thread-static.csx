// expect: RUB5009
[ThreadStatic] static int t_count;
//! function f() -> number 0..1000000000
decimal f() => ++t_count;
