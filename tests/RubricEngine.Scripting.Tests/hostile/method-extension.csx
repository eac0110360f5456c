// expect: RUB5009 `this`
decimal g(this decimal x) => x;
//! function f() -> number 0..1000000000
decimal f() => 1;
