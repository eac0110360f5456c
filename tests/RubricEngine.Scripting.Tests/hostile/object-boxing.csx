// expect: RUB5013 `object`
//! function f() -> number 0..1000000000
decimal f() { object o = 5; return (int)o; }
