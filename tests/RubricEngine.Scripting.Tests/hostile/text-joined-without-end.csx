// expect: RUB5011 `Join`
//! function f() -> number 0..1000000000
decimal f() => string.Join(",", new List<string>()).Length;
