// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() => new System.Net.Http.HttpClient().GetStringAsync("http://localhost").Result.Length;
