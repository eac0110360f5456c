// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() { Sy\u0073tem.\u0049O.Fi\u006ce.Delete("x"); return 1; }
