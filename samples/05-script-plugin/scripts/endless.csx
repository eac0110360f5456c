//! function endless(n: number 0..10) -> number 0..10
int endless(int n)
{
    while (n >= 0) n = n == 10 ? 0 : n + 1;
    return n;
}
