// expect: RUB5009 type parameters
//! function f() -> number 0..1000000000
decimal f() => Name<System.IO.File>();
decimal Name<T>() => typeof(T).Name.Length;
