namespace RubricEngine.Benchmarks;

/// <summary>A benchmark that sets up less where it is only to be seen that it runs.</summary>
internal interface ISmallSetUp
{
    void SetUp();
}
