// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { int[] a = new int[1000]; decimal n = 0; foreach (int x in a) foreach (int y in a) foreach (int z in a) n++; return n; }
