// expect: RUB5009 `goto`
//! function f() -> number 0..1000000000
decimal f() { switch (1) { case 1: goto case 2; case 2: goto case 1; } return 1; }
