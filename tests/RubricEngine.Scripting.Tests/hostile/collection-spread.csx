// expect: RUB5009 `..`
//! function f() -> number 0..1000000000
decimal f() { int[] a = [1, 2]; while (true) a = [.. a, .. a]; }
