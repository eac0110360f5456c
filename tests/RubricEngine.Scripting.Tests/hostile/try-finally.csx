// expect: RUB5009 `try`
//! function f() -> number 0..1000000000
decimal f() { try { while (true) { } } finally { while (true) { } } }
