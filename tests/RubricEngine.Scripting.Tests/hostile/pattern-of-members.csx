// expect: RUB5009 patterns of members
//! function f() -> number 0..1000000000
decimal f() => "abc" is { Length: 3 } ? 1 : 0;
