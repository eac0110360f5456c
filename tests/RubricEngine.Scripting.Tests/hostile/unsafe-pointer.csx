// expect: RUB5009 `unsafe`
//! function f() -> number 0..1000000000
decimal f() { unsafe { int x = 1; int* p = &x; p[1000000] = 1; } return 1; }
