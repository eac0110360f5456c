// expect: RUB5011 `System.IO`
using System.IO;
//! function f() -> number 0..1000000000
decimal f() => File.ReadAllBytes("/etc/passwd").Length;
