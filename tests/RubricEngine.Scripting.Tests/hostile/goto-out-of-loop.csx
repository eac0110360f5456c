// expect: RUB5009 `goto`
//! function f() -> number 0..1000000000
decimal f() { start: while (true) { goto start; } }
