// expect: RUB5013
//! function f() -> number 0..1000000000
decimal f() => (nint)1 == (nint)1 ? 1 : 0;
