using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Reference;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;
using static RubricEngine.Tests.Reference.Build;

namespace RubricEngine.Tests.Reference;

public class ExplainerTests
{
    private static readonly Fact s_area = new("hq_area", Number("m2", new Bounds(0, 20_000)), null) { Label = new LocalizedText("Diện tích trụ sở") };
    private static readonly Fact s_x = Fact("x", Number(range: new Bounds(0, 10)));

    private static readonly Rubric s_rubric = new("t", "1", new CriterionGroup("", "", null)
    {
        Groups =
        [
            new CriterionGroup("g", "g", null)
            {
                Title = new LocalizedText("Cơ sở vật chất"),
                Criteria =
                [
                    new Criterion("g/c06", "c06", new MetScoring(Op(Read(s_area), ">=", Lit("500", "m2")), null), null)
                    {
                        Code = "6", Title = new LocalizedText("Diện tích"), Citation = "Điều 5", Provenance = Provenance.Illustrative, Evidence = ["Biên bản"],
                    },
                    Scored("g/c07", "5", Levels()),
                ],
                Minimum = new GroupMinimum(R("0.5"), true, null),
            },
        ],
    })
    {
        Facts = [s_area, s_x],
        Grades = [Grade("Đạt", Op(Figure(ResultFigure.Points), ">=", Lit("4.5"))), Grade("Chưa đạt")],
    };

    private static LevelsScoring Levels()
    {
        Expression x = Read(s_x);
        return new LevelsScoring(x, [Level("5", Op(x, ">=", Lit("9"))), Level("2.5", Op(x, ">=", Lit("5")), Op(x, "<", Lit("9"))), Level("0", Op(x, "<", Lit("5")))]);
    }

    private static string Explain(Language language, params (string Key, string Value)[] values)
    {
        var record = new SubjectRecordBuilder(InputField.Of(s_rubric), "Phường A");
        foreach ((string key, string value) in values) record.SetText(key, value);
        return Explainer.Explain(new RubricIndex(s_rubric), "h", record.Build()).ToText(language);
    }

    [Fact]
    public void Everything_that_led_to_the_points_is_told_in_Vietnamese() => Assert.Equal("""
        Phường A — t (t 1)
          - kết quả: Chưa đạt
          - tổng điểm: 2,5 trên 6 điểm
          - số tiêu chí đạt: 0 trên 2
          - chưa đạt: g/c06
          - đạt một phần: g/c07

        Cơ sở vật chất (g): 2,5 trên 6 điểm
          - cộng điểm: 2,5
          - tối thiểu 50 % — không thỏa mãn
          6. Diện tích (g/c06): chưa đạt, 0 trên 1 điểm
            - đạt khi hq_area >= 500 m2
            - Diện tích trụ sở (hq_area) = 450 m2
            - để đạt cần: hq_area >= 500 m2
            - căn cứ: Điều 5
            - tiêu chí minh họa, không theo văn bản
            - tài liệu kiểm chứng: Biên bản
          g/c07: đạt một phần, 2,5 trên 5 điểm
            - chấm theo x
            - x = 8,5
            - từ 9 trở lên: 5 điểm — không thỏa mãn
            - từ 5 trở lên, dưới 9: 2,5 điểm — thỏa mãn
            - để đạt mức cao nhất (5 điểm) cần: từ 9 trở lên

        Tổng điểm: 2,5 trên 6 điểm
          - cộng điểm: 2,5

        Xếp loại: Chưa đạt
          - Đạt: points >= 4.5 — không thỏa mãn
          - points = 2,5
          - để được xếp loại Đạt: points >= 4.5
          - Chưa đạt: còn lại — thỏa mãn

        """, Explain(Language.Vietnamese, ("hq_area", "450"), ("x", "8.5")));

    [Fact]
    public void What_is_open_says_what_to_ask_for()
    {
        string text = Explain(Language.English, ("x", "8.5"));
        Assert.Contains("6. Diện tích (g/c06): unknown, 0 to 1 of 1 point\n    - reason: hq_area is missing\n", text, StringComparison.Ordinal);
        Assert.EndsWith("Data and assumptions\n  - data to ask for: Diện tích trụ sở (hq_area)\n", text, StringComparison.Ordinal);
        Assert.Contains("Still open\n  - still possible: Đạt, Chưa đạt\n", Explain(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void The_explanation_is_that_of_the_assessment_itself()
    {
        var record = new SubjectRecordBuilder(InputField.Of(s_rubric), "s").SetText("x", "9").Build();
        Explanation explanation = Explainer.Explain(new RubricIndex(s_rubric), "h", record);
        Assert.Equal(ReferenceEvaluator.Evaluate(new RubricIndex(s_rubric), "h", record).Points, explanation.Assessment.Points);
        Assert.Equal(["", "g", "g/c06", "g/c07", "", "", ""], explanation.Sections.Select(s => s.Path));
    }
}
