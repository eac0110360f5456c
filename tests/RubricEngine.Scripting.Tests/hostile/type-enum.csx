// expect: RUB5009 types
enum E { A }
//! function f() -> number 0..1000000000
decimal f() => (int)E.A;
