// expect: RUB5009
file class C { }
//! function f() -> number 0..1000000000
decimal f() => 1;
