// What scripts may name of the platform. The compiler of scripts sees these declarations and no other: what is not written here does not
// exist for a script. At run time the platform's own types of these names serve; a test compares every declaration with them.
//
// [CompilerOnly]  the compiler needs it for a construct of the language; a script may not name it.
// [Metered]       takes time or memory by the size of what it is given: a call becomes one of the script's program, which burns fuel first.

namespace System
{
    public struct Boolean
    {
        public extern bool Equals(bool other);
    }

    public struct Char
    {
        public static extern bool IsDigit(char c);
        public static extern bool IsLetter(char c);
        public static extern bool IsLetterOrDigit(char c);
        public static extern bool IsLower(char c);
        public static extern bool IsUpper(char c);
        public static extern bool IsWhiteSpace(char c);
        public static extern char ToLowerInvariant(char c);
        public static extern char ToUpperInvariant(char c);
    }

    public struct Int32
    {
        public const int MaxValue = 0x7fffffff;
        public const int MinValue = unchecked((int)0x80000000);

        public extern int CompareTo(int other);
        public extern bool Equals(int other);
        [Metered] public extern string ToString();
    }

    public struct Int64
    {
        public const long MaxValue = 0x7fffffffffffffffL;
        public const long MinValue = unchecked((long)0x8000000000000000L);

        public extern int CompareTo(long other);
        public extern bool Equals(long other);
        [Metered] public extern string ToString();
    }

    public readonly struct Decimal
    {
        public const decimal Zero = 0m;
        public const decimal One = 1m;
        public const decimal MinusOne = -1m;
        public const decimal MaxValue = 79228162514264337593543950335m;
        public const decimal MinValue = -79228162514264337593543950335m;

        public extern Decimal(int value);
        public extern Decimal(long value);
        public extern Decimal(int lo, int mid, int hi, bool isNegative, byte scale);

        public static extern decimal Abs(decimal value);
        public static extern decimal Ceiling(decimal value);
        public static extern decimal Clamp(decimal value, decimal min, decimal max);
        public static extern int Compare(decimal a, decimal b);
        public static extern decimal Floor(decimal value);
        public static extern decimal Max(decimal a, decimal b);
        public static extern decimal Min(decimal a, decimal b);
        public static extern decimal Round(decimal value);
        public static extern decimal Round(decimal value, int digits);
        public static extern decimal Round(decimal value, MidpointRounding mode);
        public static extern decimal Round(decimal value, int digits, MidpointRounding mode);
        public static extern int Sign(decimal value);
        public static extern decimal Truncate(decimal value);

        public extern int CompareTo(decimal other);
        public extern bool Equals(decimal other);
        [Metered] public extern string ToString();

        public static extern decimal operator +(decimal value);
        public static extern decimal operator -(decimal value);
        public static extern decimal operator ++(decimal value);
        public static extern decimal operator --(decimal value);
        public static extern decimal operator +(decimal a, decimal b);
        public static extern decimal operator -(decimal a, decimal b);
        public static extern decimal operator *(decimal a, decimal b);
        public static extern decimal operator /(decimal a, decimal b);
        public static extern decimal operator %(decimal a, decimal b);
        public static extern bool operator ==(decimal a, decimal b);
        public static extern bool operator !=(decimal a, decimal b);
        public static extern bool operator <(decimal a, decimal b);
        public static extern bool operator >(decimal a, decimal b);
        public static extern bool operator <=(decimal a, decimal b);
        public static extern bool operator >=(decimal a, decimal b);
        public static extern implicit operator decimal(char value);
        public static extern implicit operator decimal(int value);
        public static extern implicit operator decimal(long value);
        public static extern explicit operator int(decimal value);
        public static extern explicit operator long(decimal value);
    }

    public enum MidpointRounding { ToEven, AwayFromZero, ToZero, ToNegativeInfinity, ToPositiveInfinity }

    public static class Math
    {
        public static extern int Abs(int value);
        public static extern long Abs(long value);
        public static extern decimal Abs(decimal value);
        public static extern decimal Ceiling(decimal value);
        public static extern int Clamp(int value, int min, int max);
        public static extern long Clamp(long value, long min, long max);
        public static extern decimal Clamp(decimal value, decimal min, decimal max);
        public static extern decimal Floor(decimal value);
        public static extern int Max(int a, int b);
        public static extern long Max(long a, long b);
        public static extern decimal Max(decimal a, decimal b);
        public static extern int Min(int a, int b);
        public static extern long Min(long a, long b);
        public static extern decimal Min(decimal a, decimal b);
        public static extern decimal Round(decimal value);
        public static extern decimal Round(decimal value, int digits);
        public static extern decimal Round(decimal value, MidpointRounding mode);
        public static extern decimal Round(decimal value, int digits, MidpointRounding mode);
        public static extern int Sign(int value);
        public static extern int Sign(long value);
        public static extern int Sign(decimal value);
        public static extern decimal Truncate(decimal value);
    }

    public enum DayOfWeek { Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday }

    public readonly struct DateOnly
    {
        public extern DateOnly(int year, int month, int day);

        public static extern DateOnly MaxValue { get; }
        public static extern DateOnly MinValue { get; }
        public static extern DateOnly FromDayNumber(int dayNumber);

        public extern int Day { get; }
        public extern int DayNumber { get; }
        public extern DayOfWeek DayOfWeek { get; }
        public extern int DayOfYear { get; }
        public extern int Month { get; }
        public extern int Year { get; }

        public extern DateOnly AddDays(int value);
        public extern DateOnly AddMonths(int value);
        public extern DateOnly AddYears(int value);
        public extern int CompareTo(DateOnly value);
        public extern bool Equals(DateOnly value);

        public static extern bool operator ==(DateOnly a, DateOnly b);
        public static extern bool operator !=(DateOnly a, DateOnly b);
        public static extern bool operator <(DateOnly a, DateOnly b);
        public static extern bool operator >(DateOnly a, DateOnly b);
        public static extern bool operator <=(DateOnly a, DateOnly b);
        public static extern bool operator >=(DateOnly a, DateOnly b);
    }

    public struct Nullable<T> where T : struct
    {
        public extern Nullable(T value);

        public extern bool HasValue { get; }
        public extern T Value { get; }

        public extern T GetValueOrDefault();
        public extern T GetValueOrDefault(T defaultValue);

        [CompilerOnly] public static extern implicit operator T?(T value);
        [CompilerOnly] public static extern explicit operator T(T? value);
    }

    public sealed class String : System.Collections.Generic.IEnumerable<char>
    {
        extern System.Collections.Generic.IEnumerator<char> System.Collections.Generic.IEnumerable<char>.GetEnumerator();
        extern System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator();

        public static readonly string Empty;

        public extern int Length { get; }
        [System.Runtime.CompilerServices.IndexerName("Chars")] public extern char this[int index] { get; }

        public static extern bool IsNullOrEmpty(string value);
        public static extern bool IsNullOrWhiteSpace(string value);
        public static extern int CompareOrdinal(string a, string b);
        public static extern bool operator ==(string a, string b);
        public static extern bool operator !=(string a, string b);

        public extern bool Contains(char value);
        public extern bool EndsWith(char value);
        public extern bool Equals(string value);
        public extern int IndexOf(char value);
        public extern int LastIndexOf(char value);
        public extern bool StartsWith(char value);
        [Metered] public extern bool Contains(string value);
        [Metered] public extern bool EndsWith(string value);
        [Metered] public extern int IndexOf(string value);
        [Metered] public extern string PadLeft(int totalWidth);
        [Metered] public extern string PadLeft(int totalWidth, char paddingChar);
        [Metered] public extern string PadRight(int totalWidth);
        [Metered] public extern string PadRight(int totalWidth, char paddingChar);
        [Metered] public extern string Replace(char oldChar, char newChar);
        [Metered] public extern string Replace(string oldValue, string newValue);
        [Metered] public extern string[] Split(char separator);
        [Metered] public extern bool StartsWith(string value);
        [Metered] public extern string Substring(int startIndex);
        [Metered] public extern string Substring(int startIndex, int length);
        [Metered] public extern string ToLowerInvariant();
        [Metered] public extern string ToUpperInvariant();
        [Metered] public extern string Trim();
    }

    public abstract class Array
    {
        public extern int Length { get; }
    }
}

namespace System.Collections.Generic
{
    public class List<T> : IEnumerable<T>
    {
        public extern List();
        [Metered] public extern List(int capacity);

        public extern int Count { get; }
        public extern T this[int index] { get; set; }

        [Metered] public extern void Add(T item);
        public extern void Clear();
        [Metered] public extern bool Contains(T item);
        [Metered] public extern int IndexOf(T item);
        [Metered] public extern void Insert(int index, T item);
        [Metered] public extern void RemoveAt(int index);
        [Metered] public extern void Reverse();
        [Metered] public extern void Sort();
        [Metered] public extern T[] ToArray();

        [CompilerOnly] public extern Enumerator GetEnumerator();
        extern IEnumerator<T> IEnumerable<T>.GetEnumerator();
        extern IEnumerator IEnumerable.GetEnumerator();

        [CompilerOnly]
        public struct Enumerator : IDisposable
        {
            [CompilerOnly] public extern T Current { get; }
            [CompilerOnly] public extern void Dispose();
            [CompilerOnly] public extern bool MoveNext();
        }
    }
}
