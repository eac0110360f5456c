// expect: RUB5009 attributes
[System.Runtime.InteropServices.UnmanagedCallersOnly] int g() => 1;
//! function f() -> number 0..1000000000
decimal f() => 1;
