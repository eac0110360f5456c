// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { string s = "aaaaaaaaaa"; while (true) s = s.Replace("a", "aaaaaaaaaa"); }
