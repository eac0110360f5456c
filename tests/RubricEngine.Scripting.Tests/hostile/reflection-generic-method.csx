// expect: RUB5009 type parameters
T Make<T>() where T : new() => new T();
//! function f() -> number 0..1000000000
decimal f() => Make<System.Text.StringBuilder>().Length;
