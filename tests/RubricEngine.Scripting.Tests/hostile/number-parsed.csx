// expect: RUB5011 `Parse`
//! function f() -> number 0..1000000000
decimal f() => decimal.Parse("1e999999999");
