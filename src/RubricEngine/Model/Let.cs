using RubricEngine.Text;

namespace RubricEngine.Model;

/// <summary>A named expression without parameters. One with parameters is expanded where it is used.</summary>
internal sealed record Let(string Name, Expression Value, Origin? Origin);
