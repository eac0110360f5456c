// call: digits_of(0) => 1
// call: digits_of(12345) => 5
//! function digits_of(n: number 0..1000000000) -> number 1..10
int digits_of(long n)
{
    int count = 0;
    do
    {
        count++;
        n /= 10;
    }
    while (n > 0);
    return count;
}
