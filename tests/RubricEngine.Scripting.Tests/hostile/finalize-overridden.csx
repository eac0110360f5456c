// expect: RUB5009 `protected`
protected override void Finalize() { while (true) { } }
//! function f() -> number 0..1000000000
decimal f() => 1;
