// call: days(2, true) => 29
// call: days(2, false) => 28
// call: days(4, true) => 30
// call: days(12, true) => 31
//! function days(month: number 1..12, leap: truth) -> number 28..31
int days(int month, bool leap)
{
    switch (month)
    {
        case 2 when leap:
            return 29;
        case 2:
            return 28;
        case 4 or 6 or 9 or 11:
            return 30;
        default:
            return 31;
    }
}
