// expect: RUB5022
decimal g(__arglist) => 1;
//! function f() -> number 0..1000000000
decimal f() => 1;
