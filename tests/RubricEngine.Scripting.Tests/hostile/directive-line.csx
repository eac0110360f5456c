// expect: RUB5010 `#line
#line 1 "other.cs"
//! function f() -> number 0..1000000000
decimal f() => 1;
