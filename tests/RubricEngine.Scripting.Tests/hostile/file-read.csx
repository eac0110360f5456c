// expect: RUB5011 `System.IO`
//! function f() -> number 0..1000000000
decimal f() => System.IO.File.ReadAllText("/etc/passwd").Length;
