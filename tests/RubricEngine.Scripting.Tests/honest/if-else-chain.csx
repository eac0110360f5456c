// call: band(95) => 4
// call: band(80) => 3
// call: band(65) => 2
// call: band(10) => 1
//! function band(score: number 0..100) -> number 1..4
int band(int score)
{
    if (score >= 90) return 4;
    else if (score >= 75) return 3;
    else if (score >= 60) return 2;
    else return 1;
}
