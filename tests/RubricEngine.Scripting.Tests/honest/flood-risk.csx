// call: flood_risk(12000.5, low) => 0.6
// call: flood_risk(12000.5, high) => 10
// call: flood_risk(0, medium) => 0
//! function flood_risk(area: number 0..100000 digits 2 unit m2, zone: choice low | medium | high) -> number 0..10 digits 1
decimal flood_risk(decimal area, string zone) => zone switch
{
    "high" => 10m,
    "medium" => Math.Min(10m, Math.Round(area / 10000m, 1)),
    _ => Math.Round(area / 20000m, 1, MidpointRounding.AwayFromZero),
};
