// expect: RUB5006
//! function f() -> number 0..1000000000
decimal f() => 1; // ‮ evil
