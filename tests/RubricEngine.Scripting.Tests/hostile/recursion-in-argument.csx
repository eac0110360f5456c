// expect: out of fuel
decimal g(decimal a, decimal b) => g(g(a, b), g(b, a));
//! function f() -> number 0..1000000000
decimal f() => g(1, 2);
