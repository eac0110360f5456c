// expect: RUB5013 `List<Type>`
//! function f() -> number 0..1000000000
decimal f() => new List<Type>().Count;
