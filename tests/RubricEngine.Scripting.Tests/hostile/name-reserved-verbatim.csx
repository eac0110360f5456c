// expect: RUB5022
//! function f() -> number 0..1000000000
decimal f() { @__Leave(); return 1; }
