// expect: RUB5009
public static decimal operator +(decimal a, decimal b) { while (true) { } }
//! function f() -> number 0..1000000000
decimal f() => 1;
