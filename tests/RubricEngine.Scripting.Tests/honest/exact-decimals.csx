// call: sum_of_tenths(10) => 1
//! function sum_of_tenths(n: number 0..100) -> number 0..10 digits 1
decimal sum_of_tenths(int n)
{
    decimal sum = 0;
    for (int i = 0; i < n; i++) sum += 0.1m;
    return sum;
}
