// expect: RUB5009 `static`
static void Main() { while (true) { } }
//! function f() -> number 0..1000000000
decimal f() => 1;
