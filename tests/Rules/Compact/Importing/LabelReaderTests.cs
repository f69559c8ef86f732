using Marrakech.Support;

namespace Marrakech.Rules.Compact.Importing;

public sealed class LabelReaderTests
{
    private const string Labels = """
        # Objective 1

        ## Title: Keep hedges
        low

        ## Associated actions

        - 1.  Cut in
              autumn
        - 1.  Measure hedges
        - 3.  Feed the goats

        # Objective 2

        ## Title: Share the well

        ## Associated actions

        - 1.  Clean the bucket

        # Objective 3

        ## Title: Share the well

        ## Associated actions

        - 1.  Clean the bucket
        """;

    [Fact]
    public void Numbering_is_put_right_and_recorded()
    {
        var document = Accord.ReadLabels(Labels);
        Assert.Equal("Keep hedges low", document.Objectives[0].Title);
        Assert.Equal(["a Cut in autumn", "b Measure hedges", "c Feed the goats"], document.Objectives[0].Actions.Select(action => $"{action.Letter} {action.Text}"));
        var repair = Assert.Single(document.Report.Repairs, repair => repair.Kind == "numbering");
        Assert.Equal(("1.", "2."), (repair.Before, repair.After));
        Assert.Empty(document.Report.Unexplained);
    }

    [Fact]
    public void An_objective_that_repeats_another_is_reported()
    {
        var anomaly = Assert.Single(Accord.ReadLabels(Labels).Report.Anomalies);
        Assert.Equal("repeated-objective", anomaly.Kind);
        Assert.StartsWith("Objective 3 repeats", anomaly.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_run_together_part_at_their_numbers()
    {
        var document = Accord.ReadLabels(TextMutations.Refill(Labels, 30));
        Assert.Equal(["Cut in autumn", "Measure hedges", "Feed the goats"], document.Objectives[0].Actions.Select(action => action.Text));
    }
}
