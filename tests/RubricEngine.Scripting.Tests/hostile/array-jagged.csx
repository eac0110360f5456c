// expect: out of fuel
//! function f() -> number 0..1000000000
decimal f() { int[][] a = new int[100][]; for (int i = 0; i < 100; i++) a[i] = new int[100000]; return 1; }
