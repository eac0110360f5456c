// expect: RUB5011 `GC`
//! function f() -> number 0..1000000000
decimal f() { GC.Collect(); return 1; }
