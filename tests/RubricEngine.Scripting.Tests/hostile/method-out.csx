// expect: RUB5009 `out`
void g(out decimal x) => x = 1;
//! function f() -> number 0..1000000000
decimal f() { g(out decimal x); return x; }
