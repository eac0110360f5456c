#!/usr/bin/env dotnet
// expect: RUB5010
//! function f() -> number 0..1000000000
decimal f() => 1;
