// expect: RUB5009 members
decimal this[int i] => i;
//! function f() -> number 0..1000000000
decimal f() => 1;
