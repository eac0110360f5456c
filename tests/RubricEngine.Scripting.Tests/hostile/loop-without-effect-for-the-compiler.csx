// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { int x = 1; while (x == 1) x = 1; return x; }
