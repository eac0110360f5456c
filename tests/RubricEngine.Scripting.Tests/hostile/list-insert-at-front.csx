// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { var x = new List<decimal>(); for (int i = 0; i < 1000000; i++) x.Insert(0, i); return 1; }
