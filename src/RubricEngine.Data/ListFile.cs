namespace RubricEngine.Data;

/// <summary>Data that hold the records of a list: a row each, with the subject it belongs to and, where the list is of periods, its period.</summary>
/// <remarks>
/// The file speaks for all subjects: the list of one without a row in it is known and empty. Of periods that none of its rows
/// names, it says nothing. A row that gives no field but the subject says that there is no record.
/// </remarks>
/// <param name="List">The list's name in the rubric.</param>
/// <param name="Data">Where its records are.</param>
public sealed record ListFile(string List, DataFile Data);
