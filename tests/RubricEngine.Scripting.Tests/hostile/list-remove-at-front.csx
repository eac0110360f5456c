// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { var x = new List<long>(); for (int i = 0; i < 2000; i++) x.Add(i); for (int i = 0; i < 2000; i++) { x.RemoveAt(0); x.Add(i); } return 1; }
