// expect: RUB5011
using F = System.IO.File;
//! function f() -> number 0..1000000000
decimal f() => F.ReadAllText("x").Length;
