using RubricEngine.Functions;

namespace RubricEngine.Tests.Functions;

public class LaneWatchTests
{
    [Fact]
    public void Threads_that_meet_awake_look_for_each_other_every_time()
    {
        var watch = new LaneWatch(processors: 2);
        // The first call wakes the other thread.
        Assert.True(watch.Looks());
        watch.Learn(wasAwake: false, wasSeen: true);
        for (int i = 0; i < 1_000; i++)
        {
            Assert.True(watch.Looks());
            watch.Learn(wasAwake: true, wasSeen: true);
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Looking_in_vain_is_tried_ever_more_seldom_and_never_given_up(bool wasAwake, bool wasSeen)
    {
        var watch = new LaneWatch(processors: 2);
        Assert.InRange(Looks(watch, 10_000, wasAwake, wasSeen), 10_000 / 65, 400);
        // What is there again is found after a while.
        Assert.InRange(Looks(watch, 300, wasAwake: true, wasSeen: true), 200, 300);
    }

    [Fact]
    public void One_processor_is_not_spent_on_looking() => Assert.Equal(0, Looks(new LaneWatch(processors: 1), 1_000, wasAwake: true, wasSeen: true));

    private static int Looks(LaneWatch watch, int calls, bool wasAwake, bool wasSeen)
    {
        int looks = 0;
        for (int i = 0; i < calls; i++)
        {
            if (!watch.Looks()) continue;
            looks++;
            watch.Learn(wasAwake, wasSeen);
        }
        return looks;
    }
}
