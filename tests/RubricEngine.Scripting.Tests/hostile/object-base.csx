// expect: RUB5009 `base`
//! function f() -> number 0..1000000000
decimal f() => base.MemberwiseClone() is null ? 0 : 1;
