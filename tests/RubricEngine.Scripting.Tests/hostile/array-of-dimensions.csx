// expect: RUB5009 several dimensions
//! function f() -> number 0..1000000000
decimal f() => new int[100000, 100000].Length;
