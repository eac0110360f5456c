// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() => System.Linq.Expressions.Expression.Constant(1).Type.Name.Length;
