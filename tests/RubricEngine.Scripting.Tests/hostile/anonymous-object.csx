// expect: RUB5009 objects without
//! function f() -> number 0..1000000000
decimal f() { var a = new { X = 1 }; var b = new { A = a, B = a }; return 1; }
