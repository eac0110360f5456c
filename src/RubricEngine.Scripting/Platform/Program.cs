// The base of what a script becomes, as its woven calls see it. The names begin with two underscores, which no name of a script may.

namespace RubricEngine.Scripting
{
    public abstract class ScriptProgram
    {
        public abstract void __Call(int place);

        protected extern void __Burn(int fuel);
        protected extern void __Enter(int fuel);
        protected extern void __Leave();

        protected extern decimal __Decimal(int argument);
        protected extern long __Integer(int argument);
        protected extern bool __Truth(int argument);
        protected extern System.DateOnly __Date(int argument);
        protected extern string __Choice(int argument);
        protected extern void __Give(decimal? answer);
        protected extern void __Give(long? answer);
        protected extern void __Give(bool? answer);
        protected extern void __Give(System.DateOnly? answer);
        protected extern void __Give(string answer);

        protected extern int __Reserve<T>(int length);
        protected extern long __Reserve<T>(long length);
        protected extern void __Add<T>(System.Collections.Generic.List<T> list, T item);
        protected extern bool __Contains<T>(System.Collections.Generic.List<T> list, T item);
        protected extern int __IndexOf<T>(System.Collections.Generic.List<T> list, T item);
        protected extern void __Insert<T>(System.Collections.Generic.List<T> list, int index, T item);
        protected extern void __RemoveAt<T>(System.Collections.Generic.List<T> list, int index);
        protected extern void __Reverse<T>(System.Collections.Generic.List<T> list);
        protected extern void __Sort<T>(System.Collections.Generic.List<T> list);
        protected extern T[] __ToArray<T>(System.Collections.Generic.List<T> list);

        protected extern string __Text(string text);
        protected extern string __Text(char? c);
        protected extern string __Text(bool? truth);
        protected extern string __Text(long? number);
        protected extern string __Text(decimal? number);
        protected extern string __Text(System.DateOnly? date);
        protected extern string __Concat(string a, string b);
        protected extern string __ToString(long number);
        protected extern string __ToString(decimal number);
        protected extern bool __Contains(string text, string value);
        protected extern bool __StartsWith(string text, string value);
        protected extern bool __EndsWith(string text, string value);
        protected extern int __IndexOf(string text, string value);
        protected extern string __PadLeft(string text, int totalWidth);
        protected extern string __PadLeft(string text, int totalWidth, char paddingChar);
        protected extern string __PadRight(string text, int totalWidth);
        protected extern string __PadRight(string text, int totalWidth, char paddingChar);
        protected extern string __Replace(string text, char oldChar, char newChar);
        protected extern string __Replace(string text, string oldValue, string newValue);
        protected extern string[] __Split(string text, char separator);
        protected extern string __Substring(string text, int startIndex);
        protected extern string __Substring(string text, int startIndex, int length);
        protected extern string __ToLowerInvariant(string text);
        protected extern string __ToUpperInvariant(string text);
        protected extern string __Trim(string text);
    }
}
