// expect: RUB5009 `fixed`
//! function f() -> number 0..1000000000
decimal f() { fixed (char* p = "abc") { return 1; } }
