using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RubricEngine.Hosting.Tests;

/// <summary>A host that has got its options wrong does not start, and is told everything at once.</summary>
public class OptionsTests
{
    [Fact]
    public void What_is_wrong_with_options_is_said_at_start()
    {
        using var host = new TestHost(services => services.AddRubricEngine("tenant", o =>
        {
            o.AddRubrics("no-such-folder").AddPlugins("/no/such/plugins", new PluginOptions { AllowedHashes = ["12"], TimeLimit = TimeSpan.FromSeconds(-2) });
            (o.BaseFolder, o.ReloadDelay, o.PollInterval, o.FunctionTimeLimit, o.Reload) = ("/base", TimeSpan.Zero, TimeSpan.FromDays(2), TimeSpan.Zero, (ReloadMode)7);
        }));
        var thrown = Assert.Throws<OptionsValidationException>(host.Start);
        Assert.Equal(
            [
                "there is no folder `no-such-folder`, which means `/base/no-such-folder`",
                "there is no folder `/no/such/plugins`",
                "the allowed hash `12` is no SHA-256: 64 hex digits are",
                "the time limit of plugins is -00:00:02: it must be positive, or infinite for none",
                "ReloadDelay is 00:00:00: it must lie between 00:00:00.0100000 and 00:01:00",
                "PollInterval is 2.00:00:00: it must lie between 00:00:00.0100000 and 1.00:00:00",
                "FunctionTimeLimit is 00:00:00: it must be positive, or infinite for none",
                "Reload is 7, which is none of Watch, Poll, Off",
            ],
            thrown.Failures.Select(f => f.Replace("AddRubricEngine(\"tenant\"): ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_catalogue_needs_a_folder_of_rubrics()
    {
        using var host = new TestHost(services => services.AddRubricEngine(_ => { }));
        Assert.Equal(["AddRubricEngine: there is no folder of rubrics; AddRubrics names one"], Assert.Throws<OptionsValidationException>(host.Start).Failures);
    }

    [Fact]
    public void A_wrong_call_throws()
    {
        var services = new ServiceCollection();
        Assert.Throws<ArgumentException>(() => services.AddRubricEngine("", _ => { }));
        Assert.Throws<ArgumentNullException>(() => services.AddRubricEngine(null!));
        Assert.Throws<ArgumentNullException>(() => new RubricEngineOptions().AddFunction(null!));
    }
}
