// expect: RUB5009 members
event System.Action E;
//! function f() -> number 0..1000000000
decimal f() => 1;
