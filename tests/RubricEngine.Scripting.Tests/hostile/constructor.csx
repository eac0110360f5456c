// expect: RUB50
__Script() { while (true) { } }
//! function f() -> number 0..1000000000
decimal f() => 1;
