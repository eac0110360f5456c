// expect: RUB5009 `throw`
//! function f() -> number 0..1000000000
decimal f() { throw new InvalidOperationException(); }
