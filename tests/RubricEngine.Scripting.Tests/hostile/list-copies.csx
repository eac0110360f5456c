// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { var x = new List<long>(); for (int i = 0; i < 1000; i++) x.Add(i); var all = new List<long[]>(); while (true) all.Add(x.ToArray()); }
