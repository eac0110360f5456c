// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { long n = 0; for (long i = 0; i < 1000000000000; i++) n += i; return 1; }
