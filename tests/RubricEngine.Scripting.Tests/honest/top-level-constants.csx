// call: taxed(100) => 108
const decimal Rate = 0.08m;
const int Least = 0, Most = 1000;

//! function taxed(amount: number 0..1000 digits 2) -> number 0..2000 digits 4
decimal taxed(decimal amount) => Math.Clamp(amount, Least, Most) * (1 + Rate);
