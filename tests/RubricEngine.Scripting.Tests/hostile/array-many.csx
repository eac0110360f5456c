// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { var all = new List<int[]>(); while (true) all.Add(new int[1000]); }
