// expect: RUB5009 `ref`
void g(ref decimal x) => x = 1;
//! function f() -> number 0..1000000000
decimal f() { decimal x = 0; g(ref x); return x; }
