// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() => new System.IO.FileStream("/dev/zero", System.IO.FileMode.Open).ReadByte();
