// expect: RUB5009 lambda
//! function f() -> number 0..1000000000
decimal f() { var g = (decimal x) => x; return g(1); }
