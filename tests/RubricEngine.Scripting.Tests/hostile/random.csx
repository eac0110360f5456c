// expect: RUB5011 `Random`
//! function f() -> number 0..1000000000
decimal f() => new Random().Next();
