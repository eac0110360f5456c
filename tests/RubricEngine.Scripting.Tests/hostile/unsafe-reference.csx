// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() { string s = "abc"; System.Runtime.CompilerServices.Unsafe.As<string>(s); return 1; }
