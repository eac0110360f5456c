// expect: RUB5009 types
class C { public static implicit operator decimal(C c) { while (true) { } } }
//! function f() -> number 0..1000000000
decimal f() => new C();
