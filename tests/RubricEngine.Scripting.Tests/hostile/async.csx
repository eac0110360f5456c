// expect: RUB5009 `async`
async System.Threading.Tasks.Task<int> g() => 1;
//! function f() -> number 0..1000000000
decimal f() => g().Result;
