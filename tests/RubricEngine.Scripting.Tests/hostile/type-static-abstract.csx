// expect: RUB5009 types
interface I { static abstract int X(); }
//! function f() -> number 0..1000000000
decimal f() => 1;
