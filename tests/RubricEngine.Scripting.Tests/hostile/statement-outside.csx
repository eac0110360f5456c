// expect: RUB5009 outside of a method
while (true) { }
//! function f() -> number 0..1000000000
decimal f() => 1;
