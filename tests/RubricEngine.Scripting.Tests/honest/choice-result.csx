// call: grade_of(9.5) => good
// call: grade_of(6) => fair
// call: grade_of(1) => poor
//! function grade_of(x: number 0..10 digits 1) -> ordered choice poor | fair | good
string grade_of(decimal x) => x switch { >= 8 => "good", >= 5 => "fair", _ => "poor" };
