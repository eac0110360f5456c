// expect: RUB5012 `InitializeArray`
//! function f() -> number 0..1000000000
decimal f() { System.Runtime.CompilerServices.RuntimeHelpers.InitializeArray(new int[1], default); return 1; }
