// expect: RUB5009 types
class C { public C GetEnumerator() => this; public bool MoveNext() => true; public int Current => 1; }
//! function f() -> number 0..1000000000
decimal f() { foreach (int x in new C()) ; return 1; }
