// call: scaled(4) => 12
//! function scaled(x: number 0..10) -> number 0..100
long scaled(long x) => product(x, factor: 3);

long product(long x, long factor = 2, long more = 1) => x * factor * more;
