using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>The registers of a <see cref="RegisterMachine"/>: one for each node, in the array of its kind, and some more.</summary>
internal sealed class Registers
{
    public Registers(Plan plan, int more)
    {
        Kinds = [.. plan.Steps.Select(s => StackKinds.Of(s.Lane)), .. Enumerable.Repeat(StackKind.Int64, more)];
        Words = new long[Kinds.Length];
        Wide = Kinds.Contains(StackKind.Int128) || more > 0 ? new Int128[Kinds.Length] : [];
        Large = Kinds.Contains(StackKind.Large) || more > 0 ? new BigInteger[Kinds.Length] : [];
        for (int i = 0; i < plan.Steps.Length; i++)
            if (plan.Steps[i].Node is NumberConstant number) Put(i, number.Value);
            else if (plan.Steps[i].Node is BitConstant bit) Words[i] = bit.Value ? 1 : 0;
    }

    public StackKind[] Kinds { get; }

    public long[] Words { get; }

    public Int128[] Wide { get; }

    public BigInteger[] Large { get; }

    public T Get<T>(int register) where T : IBinaryInteger<T> => Kinds[register] switch
    {
        StackKind.Int128 => T.CreateTruncating(Wide[register]),
        StackKind.Large => T.CreateTruncating(Large[register]),
        _ => T.CreateTruncating(Words[register]),
    };

    public void Put<T>(int register, T value) where T : IBinaryInteger<T>
    {
        if (Kinds[register] == StackKind.Int128) Wide[register] = Int128.CreateTruncating(value);
        else if (Kinds[register] == StackKind.Large) Large[register] = BigInteger.CreateTruncating(value);
        else Words[register] = long.CreateTruncating(value);
    }
}
