namespace RubricEngine.Standings;

/// <summary>What a ranking with limited places gives a subject.</summary>
public enum Placing
{
    /// <summary>Places are not limited.</summary>
    Unlimited,

    /// <summary>One of the places.</summary>
    Chosen,

    /// <summary>On the waiting list.</summary>
    Waiting,

    /// <summary>Neither.</summary>
    NotChosen,

    /// <summary>One of equal ones of whom not all can be taken: a person decides.</summary>
    Tied,

    /// <summary>It depends on something that is not known.</summary>
    Open,
}
