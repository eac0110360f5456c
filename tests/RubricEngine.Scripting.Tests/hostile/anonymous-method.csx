// expect: RUB5009 lambda
//! function f() -> number 0..1000000000
decimal f() { Func<decimal> g = delegate { return 1; }; return g(); }
