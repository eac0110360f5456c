// expect: RUB5009
namespace System { class File { } }
//! function f() -> number 0..1000000000
decimal f() => 1;
