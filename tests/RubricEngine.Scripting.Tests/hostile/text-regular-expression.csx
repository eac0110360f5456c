// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() => System.Text.RegularExpressions.Regex.IsMatch("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$") ? 1 : 0;
