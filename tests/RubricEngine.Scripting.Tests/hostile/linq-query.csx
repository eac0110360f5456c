// expect: RUB5009 queries
//! function f() -> number 0..1000000000
decimal f() => (from x in new List<decimal> { 1 } select x).Count();
