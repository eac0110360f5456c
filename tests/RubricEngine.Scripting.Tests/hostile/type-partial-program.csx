// expect: RUB50
partial class __Script { }
//! function f() -> number 0..1000000000
decimal f() => 1;
