// expect: RUB5011 `Format`
//! function f() -> number 0..1000000000
decimal f() => string.Format("{0,999999999}", 1).Length;
