// call: is_even(4) => true
// call: is_even(5) => false
//! function is_even(n: number 0..100) -> truth
bool is_even(int n) => n % 2 == 0;
