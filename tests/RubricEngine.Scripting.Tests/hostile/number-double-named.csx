// expect: RUB50
//! function f() -> number 0..1000000000
decimal f() { System.Double x = default; return 1; }
