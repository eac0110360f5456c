// expect: RUB50
//! function f() -> number 0..1000000000
} class Evil { static Evil() { while (true) { } }
decimal f() => 1;
