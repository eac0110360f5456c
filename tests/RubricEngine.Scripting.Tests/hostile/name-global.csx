// expect: RUB5009
//! function f() -> number 0..1000000000
decimal f() => global::System.IO.File.ReadAllText("x").Length;
