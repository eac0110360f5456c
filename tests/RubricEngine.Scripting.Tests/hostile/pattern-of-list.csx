// expect: RUB5009 ranges
//! function f() -> number 0..1000000000
decimal f() { int[] a = [1]; return a is [1, ..] ? 1 : 0; }
