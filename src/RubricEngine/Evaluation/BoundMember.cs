using System.Reflection;

namespace RubricEngine.Evaluation;

/// <summary>A member of a type and the field that it holds.</summary>
internal sealed record BoundMember<T>(FieldCode Field, MemberInfo Member, MemberReader<T> Reader);
