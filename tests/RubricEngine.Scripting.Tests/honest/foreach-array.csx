// call: weighted(4, 5, 6) => 5.3
//! function weighted(a: number 0..10 digits 1, b: number 0..10 digits 1, c: number 0..10 digits 1) -> number 0..10 digits 2
decimal weighted(decimal a, decimal b, decimal c)
{
    decimal[] values = [a, b, c], weights = [0.2m, 0.3m, 0.5m];
    decimal sum = 0;
    int i = 0;
    foreach (decimal value in values) sum += value * weights[i++];
    return sum;
}
