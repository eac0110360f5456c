// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { return g(1); decimal g(decimal x) => g(x + 1) + x; }
