// expect: RUB5009 `stackalloc`
//! function f() -> number 0..1000000000
decimal f() { var s = stackalloc[] { 1, 2, 3 }; return 1; }
