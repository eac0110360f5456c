// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { decimal n = 0; for (int i = 0; i < 10000; i++) for (int j = 0; j < 10000; j++) for (int k = 0; k < 10000; k++) n++; return n; }
