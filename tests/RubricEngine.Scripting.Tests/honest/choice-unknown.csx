// call: region(1) => north
// call: region(3) => unknown
//! function region(code: number 1..3) -> choice north | south
string? region(int code)
{
    const string North = "north";
    return code == 1 ? North : code == 2 ? "south" : null;
}
