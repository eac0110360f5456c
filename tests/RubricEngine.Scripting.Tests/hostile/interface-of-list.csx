// expect: RUB5013
//! function f() -> number 0..1000000000
decimal f() { IEnumerable<int> x = new List<int>(); foreach (int y in x) ; return 1; }
