// expect: RUB5009 attributes
[System.Runtime.CompilerServices.ModuleInitializer] void g() { while (true) { } }
//! function f() -> number 0..1000000000
decimal f() => 1;
