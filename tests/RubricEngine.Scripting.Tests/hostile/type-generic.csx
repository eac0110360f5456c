// expect: RUB5009 types
class C<T> { public static int X; }
//! function f() -> number 0..1000000000
decimal f() => ++C<int>.X;
