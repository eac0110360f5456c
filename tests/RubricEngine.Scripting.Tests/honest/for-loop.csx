// call: triangle(100) => 5050
//! function triangle(n: number 0..1000) -> number 0..1000000
long triangle(long n)
{
    long sum = 0;
    for (long i = 1; i <= n; i++) sum += i;
    return sum;
}
