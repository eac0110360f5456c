using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>One plan ready to run: first by the register machine, and by machine code once that pays.</summary>
internal sealed class RecordVariant
{
    private readonly Plan _plan;
    private readonly ValueLayout _layout;
    private readonly int _runsBeforeCode;
    private readonly Lazy<RecordCode> _machine, _emitted;
    private readonly ImmutableArray<(int Place, BigInteger Value)> _constants;
    private int _runs;

    public RecordVariant(Plan plan, ValueLayout layout, int runsBeforeCode)
    {
        (_plan, _layout, _runsBeforeCode) = (plan, layout, runsBeforeCode);
        _machine = new Lazy<RecordCode>(() => new RegisterMachine(_plan, _layout).Run);
        _emitted = new Lazy<RecordCode>(Emit);
        _constants = layout.ConstantsOf(plan);
    }

    public void Run(RecordInputs inputs, RecordValues values)
    {
        values.PassTo(this, _constants);
        // Several threads may lose a count among them; it only decides when code is made.
        if (_runs < _runsBeforeCode)
        {
            if (_runsBeforeCode < int.MaxValue) _runs++;
            _machine.Value(inputs, values);
            return;
        }
        _emitted.Value(inputs, values);
    }

    private RecordCode Emit() => RuntimeFeature.IsDynamicCodeSupported ? EmittedProgram.Make(_plan, _layout) : _machine.Value;
}
