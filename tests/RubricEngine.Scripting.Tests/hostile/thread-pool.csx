// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() { System.Threading.ThreadPool.SetMaxThreads(1, 1); return 1; }
