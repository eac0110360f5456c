// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { decimal x = 3; while (true) { x = 1 / x + 1 / (x + 1) + 1 / (x + 2) + 1 / (x + 3) + 1 / (x + 4) + 1 / (x + 5); } }
