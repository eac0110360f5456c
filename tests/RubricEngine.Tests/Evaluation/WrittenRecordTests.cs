using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Evaluation;

namespace RubricEngine.Tests.Evaluation;

/// <summary>A fact that is given as a text means the same to the engine, which reads plain texts without copying them, and to the reader of data.</summary>
public class WrittenRecordTests
{
    private static readonly Config s_fixed = Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(new Replay(new Rnd(20_261_123, 77_001), null));
    private static readonly DateOnly s_date = new(2024, 6, 30);
    private static readonly CompiledRubric s_rubric = WardRubric.Compile();
    private static readonly RecordBinding<Written> s_binding = s_rubric.Bind<Written>();
    private static readonly OrderBinding s_order = s_rubric.BindOrder(["households", "hq_area", "covered", "open", "region", "opened_on", "chief"]);

    private static readonly Gen<string?> s_text = Gen.OneOf(
        Gen.Elements<string?>(null, "", " ", "-", ".", "-.5", "5.", "1,000", "1.000", "+5", "\u22125", "007", "-0", "0.000", "92.50", "92.5%", "99999", "100_000", "12e2", "12345678901234567890123",
            "có", "CÓ", "Co\u0301", "yes", "X", "chưa  đạt", "true ", "\uFEFFsai", "đúng", "cao", "Cao", " vừa", "v\u01b0\u0300a", "An", "An ", "Bi\u0300nh", "Bình", "\ud800",
            "2024-06-30", "2024-6-30", " 2024-06-30", "30/6/2024", "1999-12-31", "2024-02-30", "0001-01-01"),
        ArbMap.Default.GeneratorFor<decimal>().Select(d => (string?)d.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Choose(0, 100_000).Select(n => (string?)(n / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ArbMap.Default.GeneratorFor<string>().Select(s => (string?)s));

    private static readonly Arbitrary<Written> s_written = s_text.ArrayOf(7).Select(t => new Written(t[0], t[1], t[2], t[3], t[4], t[5], t[6])).ToArbitrary();

    [Fact]
    public void A_written_fact_means_the_same_to_the_engine_and_the_reader_of_data() => Check.One(s_fixed, Prop.ForAll(s_written, written =>
    {
        Results.Assessment expected = s_rubric.Evaluate(s_binding.ToRecord(written, "w", s_date));
        RecordBindingTests.AssertEqual(expected, s_binding.Evaluate(written, s_date));
        RecordBindingTests.AssertEqual(expected, s_order.Evaluate([written.Households, written.HqArea, written.Covered, written.Open, written.Region, written.OpenedOn, written.Chief], s_date));
    }));

    private sealed record Written(string? Households, string? HqArea, string? Covered, string? Open, string? Region, string? OpenedOn, string? Chief);
}
