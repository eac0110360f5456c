// call: points_of(alpha) => 1
// call: points_of(golf) => 7
// call: points_of(kilo) => 11
// call: points_of(lima) => 0
//! function points_of(name: choice alpha | bravo | charlie | delta | echo | foxtrot | golf | hotel | india | juliet | kilo | lima) -> number 0..20
int points_of(string name)
{
    switch (name)
    {
        case "alpha": return 1;
        case "bravo": return 2;
        case "charlie": return 3;
        case "delta": return 4;
        case "echo": return 5;
        case "foxtrot": return 6;
        case "golf": return 7;
        case "hotel": return 8;
        case "india": return 9;
        case "juliet": return 10;
        case "kilo": return 11;
        default: return 0;
    }
}
