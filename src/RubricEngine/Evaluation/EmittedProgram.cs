using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>Code that computes a plan's values of one record.</summary>
internal delegate void RecordCode(RecordInputs inputs, RecordValues values);

/// <summary>Makes machine code of plans, where the runtime can.</summary>
[RequiresDynamicCode("emits code")]
internal static class EmittedProgram
{
    public static RecordCode Make(Plan plan, ValueLayout layout)
    {
        var method = new DynamicMethod("Evaluate", typeof(void), [typeof(EmittedConstants), typeof(RecordInputs), typeof(RecordValues)], typeof(EmittedProgram).Module, skipVisibility: true);
        var constants = new EmittedConstants();
        var lane = new LaneEmitter(method.GetILGenerator(), constants);
        RecordEmitter.Emit(plan, layout, lane, new CellEmitter(plan, lane), values: 2, layout.ConstantsOf(plan).Select(c => c.Place).ToHashSet());
        lane.Il.Emit(OpCodes.Ret);
        constants.Seal();
        return method.CreateDelegate<RecordCode>(constants);
    }
}
