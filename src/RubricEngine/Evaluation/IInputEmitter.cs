using System.Reflection.Emit;

namespace RubricEngine.Evaluation;

/// <summary>Emits code that reads what a plan reads of a record.</summary>
internal interface IInputEmitter
{
    /// <summary>Comes before code that reads an input on one of several ways.</summary>
    void Prepare(int input);

    /// <summary>Puts the value of an input on the stack; bits as 0 or 1.</summary>
    void Number(int input, StackKind kind);

    /// <summary>Puts 1 on the stack where an input is known, else 0.</summary>
    void Known(int input);

    /// <summary>Puts the number of items of a list on the stack.</summary>
    void Count(int list);

    /// <summary>Puts a field of an item on the stack, whose number is in a local.</summary>
    void Item(int list, int field, LocalBuilder item, StackKind kind);

    /// <summary>Puts 1 on the stack where a field of an item is known, else 0.</summary>
    void ItemKnown(int list, int field, LocalBuilder item);
}
