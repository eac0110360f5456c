// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { string s = "".PadLeft(1000, 'a'), t = "".PadLeft(499, 'a') + "b"; decimal n = 0; for (int i = 0; i < 100000; i++) n += s.IndexOf(t); return n; }
