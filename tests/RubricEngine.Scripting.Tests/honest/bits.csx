// call: ones_in(255) => 8
//! function ones_in(x: number 0..1000000) -> number 0..64
int ones_in(long x)
{
    int count = 0;
    for (; x != 0; x >>= 1) count += (int)(x & 1);
    return count;
}
