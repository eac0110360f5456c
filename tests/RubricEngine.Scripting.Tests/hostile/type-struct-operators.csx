// expect: RUB5009 types
struct S { public static S operator +(S a, S b) { while (true) { } } }
//! function f() -> number 0..1000000000
decimal f() { var x = new S() + new S(); return 1; }
