// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() => (int)Activator.CreateInstance("mscorlib", "System.Int32").Unwrap();
