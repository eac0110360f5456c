// expect: RUB5011 `Half`
//! function f() -> number 0..1000000000
decimal f() => (decimal)(Half)1;
