// expect: RUB5010 `#r
#r "System.IO.FileSystem"
//! function f() -> number 0..1000000000
decimal f() => 1;
