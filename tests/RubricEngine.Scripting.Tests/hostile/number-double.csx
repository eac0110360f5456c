// expect: RUB5014
//! function f() -> number 0..1000000000
decimal f() => (decimal)1.5;
