// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { List<decimal> x = new(100000000); return x.Count; }
