// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() => new System.Reflection.Emit.DynamicMethod("x", null, null).Name.Length;
