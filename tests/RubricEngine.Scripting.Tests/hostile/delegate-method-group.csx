// expect: RUB5011 `Func
//! function f() -> number 0..1000000000
decimal f() { Func<decimal> g = f; return g(); }
