// expect: RUB5009 `unsafe`
unsafe int* g() => null;
//! function f() -> number 0..1000000000
decimal f() => 1;
