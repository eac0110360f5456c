// expect: RUB5011 `Sum`
//! function f() -> number 0..1000000000
decimal f() => new List<decimal> { 1 }.Sum();
