//! function wrong(n: number 0..10) -> number 0..10
long wrong(long n) => System.IO.File.ReadAllText("secret.txt").Length;
