// expect: RUB5011 `Environment`
//! function f() -> number 0..1000000000
decimal f() { Environment.Exit(1); return 1; }
