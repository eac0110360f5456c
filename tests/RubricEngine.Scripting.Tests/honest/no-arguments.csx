// call: answer() => 42
//! function answer() -> number 0..100
int answer() => 42;
