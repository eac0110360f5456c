// call: primes_below(1000) => 168
//! function primes_below(n: number 0..1000) -> number 0..1000
int primes_below(int n)
{
    bool[] composite = new bool[n];
    int count = 0;
    for (int i = 2; i < n; i++)
    {
        if (composite[i]) continue;
        count++;
        for (int j = i * i; j < n; j += i) composite[j] = true;
    }
    return count;
}
