// call: mixed(3) => 3
//! function mixed(x: number 0..10) -> number 0..100
int mixed(int x)
{
    int hash = unchecked(int.MaxValue + x);
    return unchecked(hash - int.MaxValue);
}
