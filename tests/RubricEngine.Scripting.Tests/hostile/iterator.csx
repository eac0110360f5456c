// expect: RUB50
IEnumerable<int> Endless() { while (true) yield return 1; }
//! function f() -> number 0..1000000000
decimal f() { foreach (int x in Endless()) { } return 1; }
