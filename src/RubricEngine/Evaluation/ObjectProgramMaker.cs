using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>Makes code that evaluates objects of a type.</summary>
[RequiresDynamicCode("emits code")]
internal static class ObjectProgramMaker
{
    /// <param name="program">The program of the rubric.</param>
    /// <param name="source">The members of the type.</param>
    /// <param name="isSettled">Whether the code is for records in which nothing is open, and ends at once for others.</param>
    public static ObjectCode<T> Make<T>(RecordProgram program, ObjectSource<T> source, bool isSettled)
    {
        Plan plan = isSettled ? program.Settled(source.Unmatched) : program.Shortened(source.Unmatched);
        var method = new DynamicMethod("Evaluate", typeof(CodeEnd), [typeof(EmittedConstants), typeof(RecordInputs), typeof(T), typeof(RecordValues)], typeof(ObjectProgramMaker).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        var constants = new EmittedConstants();
        var lane = new LaneEmitter(il, constants);
        DirectMember[] direct = [.. source.Members.Select(m => DirectMember.Of(m.Field, m.Member)).OfType<DirectMember>()];
        ImmutableHashSet<int> never = [.. source.Unmatched.SelectMany(f => f.Places).Where(p => p.List < 0).Select(p => p.Field)];
        bool usesCells = plan.Lists.Length > 0 || Enumerable.Range(0, plan.Inputs.Length).Except(never).Except(direct.SelectMany(d => d.Inputs)).Any();
        var inputs = new ObjectEmitter(plan, lane, usesCells ? new CellEmitter(plan, lane) : null, never);
        Label bad = il.DefineLabel(), other = il.DefineLabel();
        foreach (DirectMember member in direct)
            if (plan.Outputs.Shortcuts.IsEmpty) inputs.Read(member, () => Subject<T>(il), bad, isSettled ? other : null);
            else inputs.ReadLater(member, () => Subject<T>(il), bad);
        if (isSettled)
            Require(program, direct, never, inputs, lane, other);
        RecordEmitter.Emit(plan, program.Layout, lane, inputs, values: 3, program.Constants.Select(c => c.Place).ToHashSet(), isSettled ? other : null);
        inputs.ReadRest();
        Return(CodeEnd.Done);
        il.MarkLabel(bad);
        Return(CodeEnd.Bad);
        il.MarkLabel(other);
        Return(CodeEnd.NotOfThisKind);
        constants.Seal();
        return method.CreateDelegate<ObjectCode<T>>(constants);

        void Return(CodeEnd end)
        {
            il.Emit(OpCodes.Ldc_I4, (int)end);
            il.Emit(OpCodes.Ret);
        }
    }

    private static void Subject<T>(ILGenerator il)
    {
        if (typeof(T).IsValueType) il.Emit(OpCodes.Ldarga_S, (byte)2);
        else il.Emit(OpCodes.Ldarg_2);
    }

    /// <summary>Emits the leaving of code that is for complete records where one is not, as far as the object is not asked itself.</summary>
    private static void Require(RecordProgram program, DirectMember[] direct, ImmutableHashSet<int> never, ObjectEmitter inputs, LaneEmitter lane, Label other)
    {
        foreach (int input in program.Needed.Except(never).Except(direct.SelectMany(d => d.Inputs)))
        {
            inputs.Known(input);
            lane.Il.Emit(OpCodes.Brfalse, other);
        }
        foreach (int list in program.NeededLists.Where(l => !never.Contains(program.Plan.Lists[l].Input)))
        {
            lane.Il.Emit(OpCodes.Ldarg_1);
            lane.Il.Emit(OpCodes.Ldc_I4, list);
            lane.Il.Emit(OpCodes.Call, ((Func<RecordInputs, int, bool>)RecordInputs.ItemsAreKnown).Method);
            lane.Il.Emit(OpCodes.Brfalse, other);
        }
    }
}
