using RubricEngine.Columns;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Tests.Properties;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Columns;

/// <summary>Tables keep data exactly, and what does not fit becomes a fault of its row.</summary>
public class FactTableTests
{
    private const string Rubric = """
        format: 1
        rubric: test/columns
        version: "1"
        facts:
          count: { type: integer, min: 0, max: 100 }
          money: { type: decimal, digits: 2, min: -1000, max: 1000000000 }
          rate: { type: decimal, digits: 1, unit: percent, min: 0, max: 100 }
          open: { type: boolean }
          zone: { type: choice, choices: [urban, rural] }
          since: { type: date }
          name: { type: text }
        records:
          events:
            at most: 3
            fields:
              size: { type: integer, min: 1, max: 5 }
              kind: { type: text }
        criteria:
          - { id: c, points: 1, met: "count > 10 and money > 5 and rate > 50% and open and zone = 'urban' and since > 2020-01-01 and name = 'x' and count(events where size > 1 and kind = 'a') > 0" }
        """;

    [Fact]
    public void A_record_comes_out_of_a_table_as_it_went_in() => RubricCase.Check(Features.Decisions | Features.Lists, 60, (@case, _, rubric) =>
    {
        Random random = @case.Data();
        SubjectRecord[] records = [.. Enumerable.Range(0, 70).Select(i =>
        {
            var values = RandomRecord.Without(RandomRecord.Full(rubric, random), random, 3);
            if (i % 7 == 0) values["a"] = "99";
            return RandomRecord.Of(rubric, values, $"s{i}", i % 2 == 0 ? "2024" : null);
        })];
        var table = FactTable.FromRecords(rubric.Inputs.Concat(rubric.CohortFigures), records);
        for (int row = 0; row < records.Length; row++)
        {
            SubjectRecord copy = table.Record(row);
            Assert.Equal((records[row].Subject, records[row].Period, records[row].AssessmentDate), (copy.Subject, copy.Period, copy.AssessmentDate));
            Assert.Equal(records[row].Faults.Select(f => (f.Fact, f.Reason)), copy.Faults.Select(f => (f.Fact, f.Reason)));
            foreach (InputField input in rubric.Inputs)
                if (records[row][input.Key] is UnknownValue unknown) Assert.Equal(unknown.Reason.Kind is "not judged" ? "missing" : unknown.Reason.Kind, ((UnknownValue)copy[input.Key]).Reason.Kind);
                else Assert.Equal(Shown(records[row][input.Key]), Shown(copy[input.Key]));
        }
    });

    [Fact]
    public void Whole_columns_are_what_the_same_records_are()
    {
        CompiledRubric rubric = Compiled();
        var builder = new FactTableBuilder(rubric.Inputs, 4);
        builder.SetColumn("count", [5, 101, 7, 8], [true, true, false, true])
            .SetColumn("money", [1.25m, 1.255m, -1000m, 79_228_162_514_264_337_593_543_950_335m])
            .SetColumn("rate", [50.5m, 100m, 0m, 0.05m])
            .SetColumn("open", [true, false, true, false], [true, true, true, false])
            .SetColumn("zone", ["rural", "urban", "moon", null])
            .SetColumn("since", [new DateOnly(2020, 1, 2), new DateOnly(1899, 12, 31), new DateOnly(2199, 12, 31), default], [true, true, true, false])
            .SetColumn("name", ["x", "y", "x", ""])
            .SetSubjects(["A", "B", "C", "D"]);
        FactTableBuilder events = builder.SetList("events", [0, 2, 2, 3, 7], [true, true, true, true]);
        events.SetColumn("size", [1, 6, 2, 1, 1, 1, 1]).SetColumn("kind", ["a", "b", "x", null, null, null, null]);
        FactTable table = builder.Build();

        SubjectRecord first = table.Record(0);
        Assert.Equal("A", first.Subject);
        Assert.Equal(["5", "1.25", "0.505"], new[] { "count", "money", "rate" }.Select(k => ((NumberValue)first[k]).Number.ToString()));
        Assert.Equal(new ChoiceValue("rural"), first["zone"]);
        Assert.Equal(2, ((RecordsValue)first["events"]).Items.Length);
        Assert.Equal(["events[2].size out of range"], table.FaultsOf(0).Select(f => $"{f.Fact} {f.Reason.Kind}"));
        Assert.Equal(["count out of range", "money too many digits", "since out of range"], table.FaultsOf(1).Select(f => $"{f.Fact} {f.Reason.Kind}"));
        Assert.Equal(["zone unknown choice"], table.FaultsOf(2).Select(f => $"{f.Fact} {f.Reason.Kind}"));
        Assert.Equal(["events too many records", "money out of range", "rate too many digits"], table.FaultsOf(3).Select(f => $"{f.Fact} {f.Reason.Kind}").Order());
        Assert.IsType<UnknownValue>(table.Record(3)["events"]);
        Assert.Equal(new RecordsValue([]), table.Record(1)["events"]);
    }

    [Fact]
    public void Columns_are_as_wide_as_their_ranges_need()
    {
        FactTable table = new FactTableBuilder(Compiled().Inputs, 3).Build();
        Assert.Equal([1, 8, 2, 1, 4, 4], new[] { "count", "money", "rate", "zone", "since", "name" }.Select(k => ((IntegerColumn)table.Find(k)!).Values.Width));
        Assert.IsType<BitColumn>(table.Find("open"));
    }

    [Fact]
    public void A_call_that_does_not_fit_the_table_is_refused()
    {
        var builder = new FactTableBuilder(Compiled().Inputs, 2);
        Assert.Throws<ArgumentException>(() => builder.SetColumn("nothing", [1, 2]));
        Assert.Throws<ArgumentException>(() => builder.SetColumn("count", [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => builder.SetList("events", [0, 2, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Set(2, "count", Value.Of(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Build().Record(2));
        Assert.Throws<InvalidOperationException>(() => builder.SetColumn("count", [1, 2]));
        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Theory]
    [InlineData("choices: [urban, rural]", "choices: [rural, urban]", "zone")]
    [InlineData("rate: { type: decimal, digits: 1, unit: percent, min: 0, max: 100 }", "rate: { type: decimal, digits: 1, unit: kg, min: 0, max: 100 }", "rate")]
    [InlineData("open: { type: boolean }", "open: { type: choice, choices: [no, yes] }", "open")]
    [InlineData("size: { type: integer, min: 1, max: 5 }", "size: { type: integer, min: 1, max: 5, unit: kg }", "events")]
    public void A_table_whose_columns_mean_something_else_is_refused(string declared, string other, string key)
    {
        string text = Rubric[..Rubric.IndexOf("criteria:", StringComparison.Ordinal)] + "criteria: [ { id: c, points: 1, met: count > 10 } ]";
        Assert.Contains(declared, text, StringComparison.Ordinal);
        CompiledRubric later = RubricCompiler.Compile(new SourceText("later.yaml", text.Replace(declared, other, StringComparison.Ordinal))).RubricOrThrow();
        ArgumentException refused = Assert.Throws<ArgumentException>(() => later.EvaluateBatch(Compiled().NewTable(1).Build()));
        Assert.StartsWith($"the table's `{key}` is not what the rubric declares", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_of_no_threads_and_a_record_of_nothing_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RubricEngine.Batch.BatchOptions { MaxDegreeOfParallelism = 0 });
        Assert.Throws<ArgumentException>(() => Compiled().NewBatch([null!]));
    }

    private static CompiledRubric Compiled() => RubricCompiler.Compile(new SourceText("columns.yaml", Rubric)).RubricOrThrow();

    /// <summary>Why a value is not known is kept for the row, not in the items of its lists.</summary>
    private static string Shown(Value value) => value switch
    {
        RecordsValue list => string.Join('|', list.Items.Select(i => string.Join(',', i.Values.Select(v => v is UnknownValue ? "?" : v.ToString())))),
        _ => value.ToString(),
    };
}
