// expect: RUB50
#:package Newtonsoft.Json@13.0.3
//! function f() -> number 0..1000000000
decimal f() => 1;
