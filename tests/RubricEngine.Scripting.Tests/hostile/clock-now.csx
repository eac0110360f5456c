// expect: RUB5011 `DateTime`
//! function f() -> number 0..1000000000
decimal f() => DateTime.Now.Second;
