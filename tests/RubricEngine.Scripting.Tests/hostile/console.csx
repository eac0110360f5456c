// expect: RUB5011 `Console`
//! function f() -> number 0..1000000000
decimal f() { Console.WriteLine("x"); return 1; }
