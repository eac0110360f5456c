// expect: RUB5011 `Sqrt`
//! function f() -> number 0..1000000000
decimal f() => (decimal)Math.Sqrt(2);
