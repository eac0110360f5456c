// expect: RUB5012 `GetEnumerator`
//! function f() -> number 0..1000000000
decimal f() { new List<int>().GetEnumerator(); return 1; }
