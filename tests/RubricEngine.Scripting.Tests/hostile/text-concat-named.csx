// expect: RUB5011 `Concat`
//! function f() -> number 0..1000000000
decimal f() => string.Concat("a", "b").Length;
