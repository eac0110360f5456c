// expect: RUB5009 `sizeof`
//! function f() -> number 0..1000000000
decimal f() => sizeof(decimal);
