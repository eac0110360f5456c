// expect: RUB5009 nothing lasts
static readonly List<int> s_seen = new();
//! function f() -> number 0..1000000000
decimal f() { s_seen.Add(1); return s_seen.Count; }
