using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Ui.Components;

namespace Marrakech.Rules.Ui;

public sealed class RingLayoutTests
{
    [Fact]
    public void The_ring_groups_the_objectives_as_the_outline_does()
    {
        Assert.NotEmpty(Outline.Objectives);
        Assert.All(Outline.Objectives, o => Assert.Equal(o.Area, RingLayout.AreaOf(o.Number)));
        Assert.Equal(Outline.Objectives.Select(o => o.Number), RingLayout.InOrder.Order());
    }

    [Fact]
    public void Segments_follow_each_other_clockwise_without_touching()
    {
        var middles = RingLayout.InOrder.Select(n => Turn(RingLayout.Middle(n, 0, 100))).ToList();
        Assert.Equal(middles.Order(), middles);
        Assert.All(middles.Zip(middles.Skip(1)), pair => Assert.True(pair.Second - pair.First > 1.0 / 30));
    }

    [Fact]
    public void A_segment_is_drawn_in_every_culture_with_points()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr");
        try
        {
            Assert.Matches(new Regex(@"^M[\d. -]+A[\d. -]+L[\d. -]+A[\d. -]+Z$"), RingLayout.Segment(8, 200, 132, 192));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static double Turn((double X, double Y) point) => (Math.Atan2(point.X, -point.Y) / (2 * Math.PI) + 1) % 1;
}
