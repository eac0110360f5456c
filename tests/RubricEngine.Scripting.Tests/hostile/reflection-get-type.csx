// expect: RUB5011 `GetType`
//! function f() -> number 0..1000000000
decimal f() => "x".GetType().Name.Length;
