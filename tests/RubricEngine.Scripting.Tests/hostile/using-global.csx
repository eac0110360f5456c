// expect: RUB5011
global using System;
//! function f() -> number 0..1000000000
decimal f() => 1;
