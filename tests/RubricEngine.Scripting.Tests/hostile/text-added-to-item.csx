// expect: RUB5030
//! function f() -> number 0..1000000000
decimal f() { string[] a = { "x" }; int i = 0; a[i++] += "y"; return i; }
