// call: code_length(7) => 9
//! function code_length(n: number 0..100) -> number 0..100
int code_length(int n)
{
    string code = "ward-" + n;
    code = code.PadRight(8, '0') + '!';
    code += "";
    return $"{code}".Trim().ToUpperInvariant().Length;
}
