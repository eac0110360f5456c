// call: median(5, 1, 9) => 5
using System.Collections.Generic;

//! function median(a: number 0..10, b: number 0..10, c: number 0..10) -> number 0..10
long median(long a, long b, long c)
{
    var sorted = new List<long> { a, b };
    sorted.Add(c);
    sorted.Sort();
    return sorted[1];
}
