// call: factorial(15) => 1307674368000
//! function factorial(n: number 0..15) -> number 1..10000000000000
long factorial(long n) => n <= 1 ? 1 : n * factorial(n - 1);
