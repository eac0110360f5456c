// call: hypotenuse_squared(3, 4) => 25
//! function hypotenuse_squared(a: number 0..100, b: number 0..100) -> number 0..20000
long hypotenuse_squared(long a, long b)
{
    long total = 0;
    add(a);
    add(b);
    return total;

    void add(long x) => total += square(x);
    static long square(long x) => x * x;
}
