// expect: out of fuel
int g() { for (;;) { } }
//! function f() -> number 0..1000000000
decimal f() { for (int i = 0; i < 1; i += g()) { } return 1; }
