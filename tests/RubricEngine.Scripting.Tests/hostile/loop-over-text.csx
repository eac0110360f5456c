// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { string s = "".PadLeft(900); decimal n = 0; foreach (char a in s) foreach (char b in s) foreach (char c in s) n++; return n; }
