// expect: RUB5010 `#if
#if X
decimal g() => 1;
#endif
//! function f() -> number 0..1000000000
decimal f() => 1;
