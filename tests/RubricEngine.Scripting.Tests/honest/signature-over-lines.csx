// call: sum3(1, 2, 3) => 6
//! function sum3(
//!   a: number 0..10,
//!   b: number 0..10,
//!   c: number 0..10
//! ) -> number 0..30
long sum3(long a, long b, long c) => a + b + c;
