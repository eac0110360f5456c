namespace RubricEngine.Evaluation;

/// <summary>Says which field of a rubric's records a property or field of a class holds.</summary>
/// <param name="key">The fact's name, <c>previous(name)</c>, the path of a judged criterion, or a label: one of <see cref="Records.InputField.Names"/>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class RubricFactAttribute(string key) : Attribute
{
    /// <summary>The field of the record.</summary>
    public string Key { get; } = key;
}
