// call: steps(27) => 111
//! function steps(n: number 1..1000000) -> number 0..10000
int steps(long n)
{
    int steps = 0;
    while (n != 1)
    {
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        steps++;
    }
    return steps;
}
