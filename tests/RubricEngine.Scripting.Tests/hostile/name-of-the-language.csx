// expect: RUB5017 is a function of the language
//! function round() -> number 0..10
decimal round() => 1;
