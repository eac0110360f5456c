// expect: RUB5009 `ref`
//! function f() -> number 0..1000000000
decimal f() { decimal x = 1; ref decimal y = ref x; return y; }
