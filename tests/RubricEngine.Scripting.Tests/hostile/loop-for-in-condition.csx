// expect: out of fuel
bool g() { return true; }
//! function f() -> number 0..1000000000
decimal f() { for (; g();) ; return 1; }
