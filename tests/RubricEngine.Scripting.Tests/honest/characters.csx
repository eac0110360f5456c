// call: digits_in(a1b22) => 3
//! function digits_in(name: choice "a1b22" | "none") -> number 0..10
int digits_in(string name)
{
    int count = 0;
    foreach (char c in name)
        if (char.IsDigit(c)) count++;
    return count;
}
