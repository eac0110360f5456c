// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() => "".PadLeft(int.MaxValue).Length;
