// expect: RUB5009 types
class C { public static int X = g(); static int g() { while (true) { } } }
//! function f() -> number 0..1000000000
decimal f() => C.X;
