// expect: out of fuel
decimal fib(int n) => n < 2 ? n : fib(n - 1) + fib(n - 2);
//! function f() -> number 0..1000000000
decimal f() => fib(60);
