// expect: RUB5009 `params`
decimal g(params System.ReadOnlySpan<decimal> x) => x.Length;
//! function f() -> number 0..1000000000
decimal f() => g(1, 2, 3);
