// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { var x = new List<long>(); for (int i = 0; i < 2000; i++) x.Add(i); long n = 0; for (int i = 0; i < 2000; i++) n += x.IndexOf(-1); return n; }
