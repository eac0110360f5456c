// expect: RUB5007
//! function f() -> number 0..1000000000
decimal f() { string s = ""; return $"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{s}"}"}"}"}"}"}"}"}"}"}"}".Length; }
