// expect: RUB5009 `lock`
//! function f() -> number 0..1000000000
decimal f() { lock ("a") { return 1; } }
