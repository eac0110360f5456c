// expect: RUB5011 `GetHashCode`
//! function f() -> number 0..1000000000
decimal f() => "a".GetHashCode();
