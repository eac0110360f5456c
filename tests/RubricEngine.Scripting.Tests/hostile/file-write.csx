// expect: RUB5011 `System.IO`
//! function f() -> number 0..1000000000
decimal f() { System.IO.File.WriteAllText("x", "y"); return 1; }
