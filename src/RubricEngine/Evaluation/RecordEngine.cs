using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Reference;
using RubricEngine.Results;

namespace RubricEngine.Evaluation;

/// <summary>Everything that evaluating a rubric on single records needs, made once. Safe on any number of threads.</summary>
internal sealed class RecordEngine
{
    private readonly ConcurrentDictionary<Type, object> _bindings = new();
    private readonly ConcurrentDictionary<Type, object> _programs = new();

    public RecordEngine(RubricIndex index, string hash, Plan plan, AssessmentOutputs outputs)
    {
        (Index, Hash, Outputs) = (index, hash, outputs);
        Program = new RecordProgram(plan, RuntimeFeature.IsDynamicCodeSupported, asked: outputs);
        Fields = new RecordFields(Program.Plan, index.Inputs);
    }

    public RubricIndex Index { get; }

    public Rubric Rubric => Index.Rubric;

    public string Hash { get; }

    /// <summary>What is computed.</summary>
    public AssessmentOutputs Outputs { get; }

    public RecordProgram Program { get; }

    public RecordFields Fields { get; }

    /// <summary>The binding of a type that is used without one of the caller's.</summary>
    public RecordBinding<T> BindingOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T>() =>
        (RecordBinding<T>)_bindings.GetOrAdd(typeof(T), static (_, engine) => new RecordBinding<T>(engine, false), this);

    /// <summary>The code for the objects of a type, which its bindings share; null where there is none. It computes all in one piece, so calls stand in its way.</summary>
    public ObjectProgram<T>? ProgramOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T>(IRecordSource<T> source) =>
        RuntimeFeature.IsDynamicCodeSupported && !Program.MakesCalls && source is ObjectSource<T> objects ? (ObjectProgram<T>)_programs.GetOrAdd(typeof(T), static (_, of) => new ObjectProgram<T>(of.Engine, of.Objects), (Engine: this, Objects: objects)) : null;

    public IRecordSource<T> SourceOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T>()
    {
        if (typeof(T) == typeof(JsonElement)) return (IRecordSource<T>)(object)new JsonSource(Fields);
        // A source of all dictionaries is one of each kind of them.
        if (new DictionarySource(Fields) is IRecordSource<T> dictionaries) return dictionaries;
        return new ObjectSource<T>(Fields);
    }
}
