// expect: RUB5024
//! function f() -> number 0..10 impure
decimal f() => 1;
