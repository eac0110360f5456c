// call: sign_of(-3) => -1
// call: sign_of(0) => 0
// call: sign_of(8) => 1
//! function sign_of(x: number -10..10) -> number -1..1
int sign_of(int x)
{
    if (x is < 0) return -1;
    return x is not 0 and var n ? Math.Sign(n) : 0;
}
