// expect: RUB5009 types
class C { public void Deconstruct(out int a, out int b) { while (true) { } } }
//! function f() -> number 0..1000000000
decimal f() { var (a, b) = new C(); return a; }
