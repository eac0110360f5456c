// call: grown(999999999999999) => 999999999999999.999
//! function grown(x: number 0..1000000000000000) -> number 0..1000000000000000 digits 3
decimal grown(decimal x) => x + 0.999m;
