// expect: RUB5009 types
record R(R? Other);
//! function f() -> number 0..1000000000
decimal f() => new R(null).ToString().Length;
