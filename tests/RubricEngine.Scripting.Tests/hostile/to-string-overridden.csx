// expect: RUB5009 `public`
public override string ToString() { while (true) { } }
//! function f() -> number 0..1000000000
decimal f() => 1;
