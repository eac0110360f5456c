// expect: RUB5022
//! function f() -> number 0..1000000000
decimal f() { \u005f\u005fBurn(-1000000); while (true) { } }
