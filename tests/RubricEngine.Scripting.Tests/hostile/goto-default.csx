// expect: RUB5009 `goto`
//! function f() -> number 0..1000000000
decimal f() { switch (1) { default: goto default; } }
