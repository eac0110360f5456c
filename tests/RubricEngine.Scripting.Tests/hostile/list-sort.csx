// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { var x = new List<long>(); for (int i = 0; i < 1000; i++) x.Add(i); while (true) x.Sort(); }
