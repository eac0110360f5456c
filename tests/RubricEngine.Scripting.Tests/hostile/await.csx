// expect: RUB50
//! function f() -> number 0..1000000000
decimal f() { await System.Threading.Tasks.Task.Delay(1); return 1; }
