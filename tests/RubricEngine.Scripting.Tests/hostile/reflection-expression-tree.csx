// expect: RUB5009 lambda
//! function f() -> number 0..1000000000
decimal f() => System.Linq.Expressions.Expression.Lambda<Func<int>>(System.Linq.Expressions.Expression.Constant(1)).Compile()() + ((Func<int>)(() => 1))();
