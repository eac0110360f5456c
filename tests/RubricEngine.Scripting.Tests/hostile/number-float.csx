// expect: RUB5014
//! function f() -> number 0..1000000000
decimal f() { float x = 1; return 1; }
