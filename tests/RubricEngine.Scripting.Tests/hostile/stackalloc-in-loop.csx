// expect: RUB5009 `stackalloc`
//! function f() -> number 0..1000000000
decimal f() { for (int i = 0; i < 1000000; i++) { System.ReadOnlySpan<int> s = stackalloc int[1000]; } return 1; }
