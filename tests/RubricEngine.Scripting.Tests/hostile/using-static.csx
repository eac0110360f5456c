// expect: RUB5011
using static System.IO.File;
//! function f() -> number 0..1000000000
decimal f() => ReadAllText("x").Length;
