// expect: RUB5013 `object
//! function f() -> number 0..1000000000
decimal f() { object[] o = new string[] { "a" }; return o.Length; }
