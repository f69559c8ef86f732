using System.Globalization;
using CsCheck;
using Marrakech.Connection.Domain.Matching;

namespace Marrakech.Rules.Connection.Matching;

/// <summary>Weights as somebody types them and as they are kept.</summary>
public sealed class WeightTests
{
    private static readonly List<(CandidateKind Kind, MatchPart Part)> fields = [.. WeightForm.Kinds.SelectMany(k => WeightSet.PartsOf(k).Select(p => (k, p)))];

    [Fact]
    public void What_is_typed_is_kept_as_the_next_version_and_read_again() => Gen.Int[0, WeightForm.Most].Array[fields.Count].Sample(values =>
    {
        var typed = fields.Zip(values).ToDictionary(f => WeightForm.NameOf(f.First.Kind, f.First.Part), f => f.Second.ToString(CultureInfo.InvariantCulture));
        foreach (var kind in WeightForm.Kinds) typed[WeightForm.NameOf(kind, MatchPart.Theme)] = "1";
        var (read, faults) = WeightForm.Read(WeightSet.Default with { Version = 6 }, typed.GetValueOrDefault);
        Assert.Empty(faults);
        Assert.Equal(7, read!.Version);
        var kept = WeightSet.Parse(7, read.Text());
        Assert.All(fields, f => Assert.Equal(typed[WeightForm.NameOf(f.Kind, f.Part)], WeightForm.Value(kept, f.Kind, f.Part)));
        Assert.Equal(read.Text(), kept.Text());
    });

    [Fact]
    public void Those_nobody_changed_are_the_form_as_it_opens()
    {
        var (read, faults) = WeightForm.Read(WeightSet.Default, Typed([]));
        Assert.Empty(faults);
        Assert.Equal(WeightSet.Default.Text(), read!.Text());
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("")]
    public void What_is_no_whole_number_up_to_the_most_is_named(string value) =>
        Assert.Equal([("Expert-Place", WeightFault.NotAWeight)], WeightForm.Read(WeightSet.Default, Typed(new() { ["Expert-Place"] = value })).Faults);

    [Fact]
    public void Somebody_who_is_about_nothing_is_never_found_so_theme_or_words_count() =>
        Assert.Equal([("Practice-Theme", WeightFault.AboutNothing)], WeightForm.Read(WeightSet.Default, Typed(new() { ["Practice-Theme"] = "0", ["Practice-Text"] = "0" })).Faults);

    private static Func<string, string?> Typed(Dictionary<string, string> changed) => name =>
        changed.GetValueOrDefault(name) ?? fields.Where(f => WeightForm.NameOf(f.Kind, f.Part) == name).Select(f => WeightForm.Value(WeightSet.Default, f.Kind, f.Part)).Single();
}
