// expect: RUB5011 `Dictionary
//! function f() -> number 0..1000000000
decimal f() { var d = new Dictionary<long, int>(); return d.Count; }
