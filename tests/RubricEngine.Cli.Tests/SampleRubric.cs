namespace RubricEngine.Cli.Tests;

/// <summary>A small rubric with every type of fact, and data for it.</summary>
internal static class SampleRubric
{
    public const string Text = """
        format: 1
        rubric: test/library
        version: "1.0"
        title: { en: Libraries, vi: Thư viện }
        subject: { id: library, label: { en: Library, vi: Thư viện } }
        facts:
          loans: { type: integer, unit: loan, min: 0, max: 1_000_000, previous: true, label: { en: Loans, vi: Lượt mượn } }
          late: { type: integer, unit: loan, min: 0, max: 1_000_000, label: { en: Late loans, vi: Lượt trả trễ } }
          area: { type: decimal, digits: 1, unit: m2, min: 0, max: 5_000, label: { en: Area, vi: Diện tích } }
          satisfied: { type: decimal, digits: 2, unit: percent, min: 0, max: 100, label: { en: Satisfied readers, vi: Độc giả hài lòng } }
          open_sunday: { type: boolean, label: { en: Open on Sundays, vi: Mở cửa Chủ nhật } }
          rating: { type: choice, choices: [poor, fair, good], ordered: true, column: Rating of the year }
        require: [ late <= loans ]
        groups:
          - id: g1
            title: { en: Use, vi: Sử dụng }
            criteria:
              - { id: c01, code: "1", points: 4, title: { en: Area, vi: Diện tích }, measure: area, levels: [ { at least: 400, points: 4 }, { from: 200, below: 400, points: 2 }, { otherwise: 0 } ] }
              - { id: c02, code: "2", points: 2, title: { en: Growth, vi: Tăng trưởng }, met: loans >= previous(loans) }
              - { id: c03, code: "3", points: 2, title: { en: Few late, vi: Ít trễ }, met: late <= 100 }
          - id: g2
            title: { en: Readers, vi: Độc giả }
            criteria:
              - { id: c04, code: "4", points: 1, title: { en: Satisfaction, vi: Hài lòng }, met: satisfied >= 90% and open_sunday }
              - { id: c05, code: "5", points: 1, title: { en: Clean shelves, vi: Giá sách sạch }, judged: met }
        grades:
          - { grade: good, when: "points >= 8 and rating >= fair" }
          - { grade: fair, when: points >= 5 }
        tests:
          - name: all is well
            facts: { loans: 500, "previous(loans)": 400, late: 3, area: 400, satisfied: 95, open_sunday: true, rating: good, g2/c05: true }
            expect: { grade: good, points: 10, c01: met }
        """;

    public const string Data = """
        library,Loans,previous(loans),Late loans,Area,Satisfied readers,Open on Sundays,Rating of the year,5
        Riverside,500,400,3,400,95,x,good,đạt
        Hillside,300,400,101,399.9,90,x,fair,đạt
        Thư viện Bãi Cháy,300,,0,250,89.99,x,poor,chưa đạt
        """;
}
