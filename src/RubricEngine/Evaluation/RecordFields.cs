using System.Collections.Immutable;
using RubricEngine.Plans;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>The fields of a rubric's records with how each becomes what the plan reads. Immutable.</summary>
internal sealed class RecordFields
{
    public RecordFields(Plan plan, ImmutableArray<InputField> inputs)
    {
        Plan = plan;
        var lists = ImmutableArray.CreateBuilder<ListCode>();
        var fields = ImmutableArray.CreateBuilder<FieldCode>();
        foreach (InputField input in inputs)
        {
            ImmutableArray<int> read = [.. Enumerable.Range(0, plan.Inputs.Length).Where(i => plan.Inputs[i].Key == input.Key && !plan.Inputs[i].IsComputed)];
            var field = new FieldCode(input, fields.Count, plan, [.. read.Select(i => new InputPlace(-1, i))]);
            fields.Add(field);
            if (input.Type is not RecordsType type) continue;
            ImmutableArray<int> places = [.. Enumerable.Range(0, plan.Lists.Length).Where(l => read.Contains(plan.Lists[l].Input))];
            lists.Add(new ListCode(field, [.. input.Items.Select((item, i) => new FieldCode(item, i, plan, [.. places.Select(l => new InputPlace(l, i))]) { List = field })], places, type.MaxLength));
        }
        Fields = fields.ToImmutable();
        Lists = lists.ToImmutable();
        AssessmentDate = plan.Inputs.FirstOrDefault(i => i.Key == PlanInput.AssessmentDate) is { } date ? plan.Inputs.IndexOf(date) : -1;
    }

    public Plan Plan { get; }

    /// <summary>All fields, in the order of the rubric's inputs.</summary>
    public ImmutableArray<FieldCode> Fields { get; }

    public ImmutableArray<ListCode> Lists { get; }

    /// <summary>The input of the assessment date; -1 where no rule reads it.</summary>
    public int AssessmentDate { get; }

    public ListCode ListOf(FieldCode field)
    {
        foreach (ListCode list in Lists)
            if (list.Own == field) return list;
        throw new InvalidOperationException($"{field.Field.Key} is no list");
    }
}
