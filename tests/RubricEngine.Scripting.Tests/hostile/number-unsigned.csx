// expect: RUB5013
//! function f() -> number 0..1000000000
decimal f() => (uint)1 + 1;
