// expect: RUB5009 members
decimal X { get { while (true) { } } }
//! function f() -> number 0..1000000000
decimal f() => X;
