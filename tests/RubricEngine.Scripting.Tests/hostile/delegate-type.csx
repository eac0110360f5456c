// expect: RUB5009 types
delegate decimal D();
//! function f() -> number 0..1000000000
decimal f() { D d = f; return d(); }
