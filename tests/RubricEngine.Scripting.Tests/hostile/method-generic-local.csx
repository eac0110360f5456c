// expect: RUB5009 type parameters
//! function f() -> number 0..1000000000
decimal f() { return g(1); decimal g<T>(T x) => g(new List<T> { x }); }
