// expect: RUB5009 `stackalloc`
//! function f() -> number 0..1000000000
decimal f() { System.Span<byte> s = stackalloc byte[100000000]; return s.Length; }
