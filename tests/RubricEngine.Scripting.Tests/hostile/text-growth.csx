// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { string s = ""; for (int i = 0; i < 1000000; i++) s = s + i; return s.Length; }
