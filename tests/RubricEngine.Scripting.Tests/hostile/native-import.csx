// expect: RUB5009
[System.Runtime.InteropServices.DllImport("c")] static extern int getpid();
//! function f() -> number 0..1000000000
decimal f() => getpid();
