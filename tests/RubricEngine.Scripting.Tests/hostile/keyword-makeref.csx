// expect: RUB5022
//! function f() -> number 0..1000000000
decimal f() { int x = 1; var r = __makeref(x); return 1; }
