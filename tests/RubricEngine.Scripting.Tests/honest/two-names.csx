// call: double_of(2.5) => 5
//! function double_of/gấp_đôi(x/số: number 0..10 digits 1) -> number 0..20 digits 1 version "3" cost 50 description en "twice" vi "gấp đôi"
decimal double_of(decimal x) => x + x;
