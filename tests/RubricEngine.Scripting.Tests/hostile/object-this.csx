// expect: RUB5009 `this`
//! function f() -> number 0..1000000000
decimal f() => this.f();
