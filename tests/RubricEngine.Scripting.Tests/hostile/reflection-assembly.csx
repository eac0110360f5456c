// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() => System.Reflection.Assembly.Load("System.IO").GetTypes().Length;
