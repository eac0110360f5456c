// expect: RUB5009 lambda
//! function f() -> number 0..1000000000
decimal f() { Func<decimal, decimal> g = null; g = x => g(x); return g(1); }
