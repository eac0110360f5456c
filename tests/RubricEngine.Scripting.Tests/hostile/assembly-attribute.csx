// expect: RUB50
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("x")]
//! function f() -> number 0..1000000000
decimal f() => 1;
