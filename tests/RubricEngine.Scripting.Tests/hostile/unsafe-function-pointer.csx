// expect: RUB5009
//! function f() -> number 0..1000000000
decimal f() { delegate*<int> p = null; return 1; }
