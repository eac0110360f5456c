using RubricEngine.Evaluation;
using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Tests.Evaluation;

/// <summary>Members of every type that code reads by itself, at and beyond the ends of their ranges; code is made after some runs.</summary>
public class ObjectCodeTests
{
    private const string Text = """
        format: 1
        rubric: test/members
        version: "1"
        facts:
          a: { type: integer, min: 5, max: 100 }
          b: { type: integer, min: -300, max: -20 }
          c: { type: decimal, digits: 2, min: 1, max: 1000 }
          d: { type: decimal, digits: 1, min: -9, max: 9 }
          e: { type: boolean }
          f: { type: date, min: 2020-01-01, max: 2020-12-31 }
          g: { type: integer, min: 0, max: 4_000_000_000 }
          h: { type: integer, min: 0, max: 9_000_000_000_000_000_000 }
        criteria:
          - { id: c01, title: A, points: 10, met: a + b >= -50 }
          - { id: c02, title: C, points: 10, formula: "clamp(c * d / a, 0, 10)" }
          - { id: c03, title: E, points: 10, met: e and f >= 2020-06-01 }
          - { id: c04, title: G, points: 10, met: g <= h }
        """;

    private static readonly CompiledRubric s_rubric = RubricCompiler.Compile(new SourceText("members.yaml", Text)).RubricOrThrow();

    [Fact]
    public void A_class_gives_the_answers_of_the_reference() => Agree(random => new Class { A = Byte(random), B = Short(random), C = Int(random), D = Decimal(random), E = random.Next(2) == 0, F = Date(random), G = (uint)random.NextInt64(5_000_000_000), H = random.NextInt64(-3, long.MaxValue) });

    [Fact]
    public void A_struct_whose_members_may_be_missing_gives_the_answers_of_the_reference() => Agree(random => new Struct(
        Some(random, Byte(random)), Some(random, Short(random)), Some(random, Decimal(random)), Some(random, Int(random)), Some(random, random.Next(2) == 0), Some(random, Date(random)), Some(random, random.NextInt64(5_000_000_000)), Some(random, random.NextInt64(-3, long.MaxValue))));

    [Fact]
    public void An_interface_gives_the_answers_of_the_reference() => Agree<IMembers>(random => new Members(random.Next(0, 105), Some(random, random.NextInt64(-310, -10))));

    private static void Agree<T>(Func<Random, T> make)
    {
        RecordBinding<T> binding = s_rubric.Bind<T>();
        RecordAssessment into = binding.NewAssessment();
        var random = new Random(42);
        for (int i = 0; i < 600; i++)
        {
            T subject = make(random);
            binding.Evaluate(subject, into);
            SubjectRecord record = binding.ToRecord(subject, "s");
            RecordBindingTests.AssertEqual(s_rubric.Evaluate(record), into);
        }
    }

    private static T? Some<T>(Random random, T value) where T : struct => random.Next(8) == 0 ? null : value;

    private static byte Byte(Random random) => (byte)random.Next(4, 102);

    private static short Short(Random random) => (short)(random.Next(9) == 0 ? 40 : random.Next(-301, -18));

    private static int Int(Random random) => random.Next(0, 10);

    private static decimal Decimal(Random random) => random.Next(-950, 950) / (random.Next(5) == 0 ? 1000m : 100m) + (random.Next(9) == 0 ? 1000 : 0);

    private static DateOnly Date(Random random) => new DateOnly(2019, 12, 28).AddDays(random.Next(375));

    private interface IMembers
    {
        int A { get; }

        long? B { get; }
    }

    private sealed record Members(int A, long? B) : IMembers;

    private sealed class Class
    {
        public byte A { get; init; }

        public short B;

        public int C { get; init; }

        public decimal D;

        public bool E { get; init; }

        public DateOnly F;

        public uint G { get; init; }

        public long H { get; init; }
    }

    private readonly record struct Struct(byte? A, short? B, decimal? C, int? D, bool? E, DateOnly? F, long? G, long? H);
}
