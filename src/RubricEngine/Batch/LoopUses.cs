using System.Collections.Immutable;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>
/// Which vectors of a loop are held in locals. What is used once is computed where it is used, part by part, so that few
/// registers are taken at a time; what is used more often, or whole where only a part is asked for, is held.
/// </summary>
internal sealed class LoopUses
{
    /// <summary>Operations inside each other; deeper ones are held, since compilers go down into them one by one.</summary>
    private const int Deepest = 24;

    private readonly BlockCode _code;
    private readonly HashSet<int> _own;
    private readonly HashSet<int> _isHeld = [];
    private readonly Dictionary<int, int> _depths = [];

    // For each vector that is held, the last of the vectors held or stored that reads it.
    private readonly Dictionary<int, int> _lastReads = [];

    public LoopUses(BlockCode code, BlockLayout layout, ImmutableArray<int> values)
    {
        _code = code;
        var uses = new Dictionary<int, int>();
        _own = [.. values];
        foreach (int value in values)
            foreach (int operand in BlockCode.Operands(code.Values[value].Step)) uses[operand] = uses.GetValueOrDefault(operand) + 1;
        foreach (int value in values)
        {
            int own = uses.GetValueOrDefault(value);
            Hold(value, own > 1 || (own > 0 && layout.SlotOf[value] >= 0));
            foreach (int operand in BlockCode.Operands(code.Values[value].Step))
            {
                bool isColumn = !_own.Contains(operand);
                // Numbers of columns are read again where they are needed again; bits of columns take work to spread.
                if (isColumn) Hold(operand, code.Values[operand].Lane == Lane.Bit && (uses[operand] > 1 || NeedsWhole(value, operand)));
                else Hold(operand, NeedsWhole(value, operand));
            }
            _depths[value] = 1 + BlockCode.Operands(code.Values[value].Step).Max(o => IsHeld(o) ? 0 : _depths.GetValueOrDefault(o));
            Hold(value, own > 0 && _depths[value] >= Deepest);
        }
        foreach (int value in values)
            if (IsHeld(value) || layout.SlotOf[value] >= 0) Read(value, value);
    }

    public bool IsHeld(int value) => _isHeld.Contains(value);

    /// <summary>The last vector, held or stored, that reads one that is held.</summary>
    public int LastRead(int value) => _lastReads.GetValueOrDefault(value);

    /// <summary>Whether a mask comes out of comparisons in a lane by itself, so that its parts need no spreading.</summary>
    public bool IsNative(int bit, Lane lane) => !IsHeld(bit) && _own.Contains(bit) && _code.Values[bit].Step switch
    {
        CompareStep s => _code.Values[s.Left].Lane == lane,
        NotStep s => IsNative(s.Operand, lane),
        LogicStep s => IsNative(s.Left, lane) && IsNative(s.Right, lane),
        _ => false,
    };

    private void Hold(int value, bool isHeld)
    {
        if (isHeld) _isHeld.Add(value);
    }

    private bool NeedsWhole(int value, int operand)
    {
        if (_code.Values[operand].Step is ConstantStep) return false;
        Lane lane = _code.Values[value].Lane;
        return _code.Values[value].Step switch
        {
            ConvertStep => _code.Values[operand].Lane < lane,
            ChooseStep s => s.Condition == operand && lane > Lane.Int8 && !IsNative(operand, lane),
            _ => false,
        };
    }

    private void Read(int reader, int value)
    {
        // What another stage computed is read from memory like a column.
        if (reader != value && !_own.Contains(value)) return;
        foreach (int operand in BlockCode.Operands(_code.Values[value].Step))
            if (IsHeld(operand)) _lastReads[operand] = reader;
            else Read(reader, operand);
    }
}
