// call: low(3) => 6
// call: high(3) => 9
//! function low(x: number 0..10) -> number 0..20
long low(long x) => times(x, 2);

//! function high(x: number 0..10) -> number 0..30
long high(long x) => times(x, 3);

long times(long x, long n) => x * n;
