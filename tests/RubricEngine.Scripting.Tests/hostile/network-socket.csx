// expect: RUB5011
//! function f() -> number 0..1000000000
decimal f() => new System.Net.Sockets.TcpClient("localhost", 22).Available;
