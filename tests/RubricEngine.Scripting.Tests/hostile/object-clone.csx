// expect: RUB5011 `MemberwiseClone`
//! function f() -> number 0..1000000000
decimal f() => MemberwiseClone() is null ? 0 : 1;
