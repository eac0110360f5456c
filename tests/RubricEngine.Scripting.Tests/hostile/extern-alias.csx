// expect: RUB50
extern alias other;
//! function f() -> number 0..1000000000
decimal f() => 1;
