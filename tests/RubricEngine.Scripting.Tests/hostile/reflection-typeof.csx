// expect: RUB5009 `typeof`
//! function f() -> number 0..1000000000
decimal f() => typeof(string).Assembly.GetTypes().Length;
