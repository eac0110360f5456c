// expect: RUB5029
const string a = "aaaaaaaaaaaaaaaa", b = a + a, c = b + b, d = c + c;
//! function f() -> number 0..1000000000
decimal f() => d.Length;
