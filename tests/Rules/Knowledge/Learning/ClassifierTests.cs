using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Learning;

namespace Marrakech.Rules.Knowledge.Learning;

public sealed class ClassifierTests
{
    private static readonly Classifier small = new([
        new("a", ["boat", "harbour", "rescue"], [("sea", 1)]),
        new("b", ["boat", "coast", "rescue"], [("sea", 1)]),
        new("c", ["train", "station", "ticket"], [("land", 1)]),
        new("d", ["ticket", "harbour", "fare"], [("land", 1), ("sea", 0.5)]),
    ]);

    [Fact]
    public void The_label_of_the_likest_examples_comes_first()
    {
        Assert.Equal("sea", small.Rank(["rescue", "boat", "unknown"])[0].Label);
        Assert.Equal("land", small.Rank(["ticket", "train"])[0].Label);
    }

    [Fact]
    public void Without_a_known_word_nothing_is_suggested() => Assert.Empty(small.Rank(["unknown"]));

    [Fact]
    public void A_word_brings_in_what_it_touches()
    {
        Example[] known = [new("a", ["rescue"], [("sea", 1)]), new("b", ["ticket", "ship"], [("land", 1)])];
        Assert.DoesNotContain(new Classifier(known).Rank(["ship"]), f => f.Label == "sea");
        Assert.Contains(new Classifier(known, word => word == "ship" ? [("rescue", 0.5), ("unknown", 1)] : []).Rank(["ship"]), f => f is { Label: "sea", Score: > 0 });
    }

    [Fact]
    public void Which_country_a_text_is_about_says_nothing_of_its_topic() =>
        Assert.Equal(TopicExamples.Terms("Courses for nurses", Language.English), TopicExamples.Terms("Courses for nurses in Kenya", Language.English));

    [Fact]
    public void An_example_left_out_is_not_asked() => Assert.DoesNotContain(small.Rank(["train", "station"], "c"), f => f.Label == "land");

    /// <summary>Each starter practice, judged by the others: its primary objective is among the first three.</summary>
    [Theory]
    [InlineData("en", 0.81)]
    [InlineData("fr", 0.85)]
    [InlineData("ar", 0.85)]
    [InlineData("zh", 0.85)]
    [InlineData("ru", 0.85)]
    [InlineData("es", 0.85)]
    public void Left_out_one_by_one_most_practices_are_told_their_objective(string code, double least)
    {
        var language = Language.Find(code)!;
        var known = StarterPractice.All().Select(p => new KnownText(p.Key, $"{p.Title.In(language)}\n{p.Summary.In(language)}", p.Objective, p.OtherObjectives, [], p.SdgTargets)).ToList();
        var classifier = TopicExamples.Learn(TopicExamples.Objectives(known, language));
        var right = known.Count(p => classifier.Rank(TopicExamples.Terms(p.Text, language), p.Id).Take(3).Any(f => f.Label == p.Objective.ToString(CultureInfo.InvariantCulture)));
        Assert.True(right >= least * known.Count, $"{code}: {right} of {known.Count}");
    }
}
