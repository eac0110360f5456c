// A script declares each of its functions in a comment, and the method that computes it follows. It sees its arguments, exactly and in the
// unit that is declared, and nothing else; a result of null is unknown.

//! function flood_risk/nguy_cơ_ngập(
//!   area: number 0..100000 digits 2 unit m2,
//!   zone: choice low | medium | high,
//!   measured: date 2000-01-01..2099-12-31
//! ) -> number 0..10 digits 1
//! version "2024.1" description en "how well a headquarters is kept from floods" vi "mức an toàn ngập lụt của trụ sở"
decimal? flood_risk(decimal area, string zone, DateOnly measured)
{
    if (measured < new DateOnly(2015, 1, 1)) return null;
    decimal[] limits = [500m, 2000m, 10000m];
    decimal points = zone switch { "high" => 4, "medium" => 7, _ => 10 };
    foreach (decimal limit in limits)
        if (area > limit) points -= 1.5m;
    return Math.Max(points, 0);
}

//! function steps_to_one(n: number 1..1000000) -> number 0..10000
int steps_to_one(long n)
{
    int steps = 0;
    for (; n != 1; steps++) n = n % 2 == 0 ? n / 2 : 3 * n + 1;
    return steps;
}
