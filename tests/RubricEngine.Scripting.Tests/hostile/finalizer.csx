// expect: RUB5009 types
class C { ~C() { while (true) { } } }
//! function f() -> number 0..1000000000
decimal f() { new C(); return 1; }
