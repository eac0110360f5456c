using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace RubricEngine.Scripting;

/// <summary>Instructions that no script is compiled to, and that could leave what is verifiable.</summary>
internal static class InstructionList
{
    private static readonly FrozenDictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToFrozenDictionary(c => c.Value);

    private static readonly FrozenSet<short> s_refused = new[]
    {
        OpCodes.Calli, OpCodes.Localloc, OpCodes.Cpblk, OpCodes.Initblk, OpCodes.Jmp, OpCodes.Arglist, OpCodes.Mkrefany, OpCodes.Refanytype, OpCodes.Refanyval,
        OpCodes.Ldftn, OpCodes.Ldvirtftn, OpCodes.Tailcall, OpCodes.Unaligned, OpCodes.Volatile, OpCodes.Cpobj, OpCodes.Sizeof, OpCodes.Break, OpCodes.Rethrow,
        OpCodes.Ldc_R4, OpCodes.Ldc_R8, OpCodes.Conv_R4, OpCodes.Conv_R8, OpCodes.Conv_R_Un, OpCodes.Box,
    }.Select(c => c.Value).ToFrozenSet();

    public static string? Refusal(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            byte first = code.ReadByte();
            short value = first == 0xFE ? unchecked((short)(0xFE00 | code.ReadByte())) : first;
            if (!s_codes.TryGetValue(value, out OpCode instruction) || s_refused.Contains(value)) return $"the instruction {(instruction.Name ?? $"{value:X}")}";
            int length = instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => checked(4 * (int)code.ReadUInt32()),
                _ => 4,
            };
            code.Offset += length;
        }
        return null;
    }
}
