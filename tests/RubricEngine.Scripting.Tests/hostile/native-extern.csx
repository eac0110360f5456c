// expect: RUB5009 `extern`
extern int getpid();
//! function f() -> number 0..1000000000
decimal f() => getpid();
