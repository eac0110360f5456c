// call: determinant(2, 3, 4, 5) => -2
//! function determinant(a: number -10..10, b: number -10..10, c: number -10..10, d: number -10..10) -> number -1000..1000
long determinant(long a, long b, long c, long d)
{
    long[][] m = [[a, b], [c, d]];
    return m[0][0] * m[1][1] - m[0][1] * m[1][0];
}
