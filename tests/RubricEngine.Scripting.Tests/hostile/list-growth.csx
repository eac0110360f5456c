// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { var x = new List<decimal>(); while (true) x.Add(1); }
