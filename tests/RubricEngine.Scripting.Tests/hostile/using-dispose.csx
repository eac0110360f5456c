// expect: RUB5009 `using`
//! function f() -> number 0..1000000000
decimal f() { using (var x = new List<int>().GetEnumerator()) { return 1; } }
