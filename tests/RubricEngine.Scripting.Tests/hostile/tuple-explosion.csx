// expect: RUB5009 tuples
//! function f() -> number 0..1000000000
decimal f() { var a = (1, 1); var b = (a, a); var c = (b, b); var d = (c, c); var e = (d, d); return 1; }
