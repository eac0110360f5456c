namespace RubricEngine.Building;

/// <summary>A construct that has no builder of its own: its keys are given by their English names.</summary>
public sealed class ElementBuilder : ConstructBuilder<ElementBuilder>
{
    internal ElementBuilder(ElementDraft draft) : base(draft) { }
}
