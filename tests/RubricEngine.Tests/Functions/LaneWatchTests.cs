using RubricEngine.Functions;

namespace RubricEngine.Tests.Functions;

public class LaneWatchTests
{
    [Fact]
    public void What_is_there_already_is_seen_however_often_looking_was_in_vain()
    {
        var watch = new LaneWatch();
        int phase = 0;
        for (int misses = 0; misses < 600; misses++)
        {
            Assert.False(watch.Sees(ref phase, 1));
            phase = 1;
            Assert.True(watch.Sees(ref phase, 1));
            phase = misses % 3 == 0 ? 2 : 0;
        }
    }
}
