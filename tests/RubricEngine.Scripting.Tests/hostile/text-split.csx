// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { string s = "".PadLeft(1000, ','); var all = new List<string[]>(); while (true) all.Add(s.Split(',')); }
