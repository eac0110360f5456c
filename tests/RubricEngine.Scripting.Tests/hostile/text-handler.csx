// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() => new System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(1000000000, 1).ToString().Length;
