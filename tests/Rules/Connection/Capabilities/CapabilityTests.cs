using CsCheck;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Responses;

namespace Marrakech.Rules.Connection.Capabilities;

/// <summary>What is read of a capability, how it grows old, and what several of one organisation cover together.</summary>
public sealed class CapabilityTests
{
    private static readonly DateOnly today = new(2026, 6, 1);

    private static readonly CapabilityWords nurses = new()
    {
        Title = "Skills passports",
        Language = "en",
        Description = "Cards that show skills.",
        Supports = ["advice"],
        Objectives = [18, 5],
        Actions = ["18/a"],
        Places = ["014", "FR"],
        Languages = ["en"],
        Capacity = FreeCapacity.Little,
        FreeUntil = today,
        Cost = CostBasis.Shared,
        Works = [new("A passport for nurses", 2021, null), new("Cards; for builders", 2024, "https://example.org/cards")],
    };

    [Fact]
    public void It_counts_in_full_for_180_days_and_ever_less_until_the_540th() => Gen.Int[0, 2_000].Sample(days =>
    {
        var share = Freshness.Share(today, today.AddDays(days));
        Assert.InRange(share, 0, 1);
        Assert.True(share >= Freshness.Share(today, today.AddDays(days + 1)));
        Assert.Equal(days <= 180 ? Age.Fresh : days < 540 ? Age.Fading : Age.Old, Freshness.AgeOf(today, today.AddDays(days)));
        Assert.Equal(days <= 180, share == 1);
    });

    [Theory]
    [InlineData(180, "Fresh", 1.0)]
    [InlineData(181, "Fading", 359 / 360.0)]
    [InlineData(539, "Fading", 1 / 360.0)]
    [InlineData(540, "Old", 0.0)]
    public void It_is_fresh_to_the_180th_day_and_old_from_the_540th_on(int days, string age, double share) =>
        Assert.Equal((age, share), (Freshness.AgeOf(today, today.AddDays(days)).ToString(), Math.Round(Freshness.Share(today, today.AddDays(days)), 15) is var s && Math.Abs(s - share) < 1e-12 ? share : s));

    [Fact]
    public void What_was_written_is_read_again_as_it_was()
    {
        var (words, problems) = CapabilityCheck.Read(Typed(nurses), today);
        Assert.Empty(problems);
        Assert.Equivalent(nurses with { Actions = [] }, words, strict: true);
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once()
    {
        var fields = new Dictionary<string, string>
        {
            ["title"] = new('a', 201),
            ["language"] = "xx",
            ["objective"] = "24",
            ["places"] = "Kenya\nAtlantis",
            ["capacity"] = "None",
            ["freeUntil"] = "2026-12-31",
            ["works"] = "A passport; 2021; javascript:x()",
        };
        var (words, problems) = CapabilityCheck.Read(name => fields.TryGetValue(name, out var value) ? [value] : [], today);
        Assert.Null(words);
        Assert.Equal(
            [
                ("cost", CapabilityFault.Missing), ("description", CapabilityFault.Missing), ("freeUntil", CapabilityFault.NothingFree), ("language", CapabilityFault.NotUnderstood), ("languages", CapabilityFault.Missing),
                ("objective", CapabilityFault.NotUnderstood), ("places", CapabilityFault.NotUnderstood), ("support", CapabilityFault.Missing), ("title", CapabilityFault.TooLong), ("works", CapabilityFault.NotUnderstood),
            ],
            problems.Select(p => (p.Field, p.Fault)).OrderBy(p => p.Field, StringComparer.Ordinal));
        Assert.Equal([("freeUntil", CapabilityFault.Past)], CapabilityCheck.Read(Typed(nurses), today.AddDays(1)).Problems.Select(p => (p.Field, p.Fault)));
    }

    [Fact]
    public void Equipment_says_what_how_many_and_in_which_condition()
    {
        var fields = new Dictionary<string, string> { ["support"] = "equipment", ["equipment"] = "Boats", ["equipmentNumber"] = "1 200", ["equipmentCondition"] = "Good", ["equipmentUntil"] = "2026-06-01" };
        (CapabilityWords? Words, IReadOnlyList<CapabilityProblem> Problems) Read(string? field = null, string value = "")
        {
            var changed = field is null ? fields : new Dictionary<string, string>(fields) { [field] = value };
            return CapabilityCheck.Read(name => changed.TryGetValue(name, out var typed) ? [typed] : Typed(nurses)(name), today);
        }

        Assert.Equal(new OfferedEquipment("Boats", 1_200, AssetCondition.Good, today), Read().Words!.Equipment);
        foreach (var (field, value, at, fault) in new[]
        {
            ("equipment", "", "equipment", CapabilityFault.Missing), ("equipmentNumber", "0", "equipmentNumber", CapabilityFault.NotANumber), ("equipmentNumber", "some", "equipmentNumber", CapabilityFault.NotANumber),
            ("equipmentCondition", "", "equipmentCondition", CapabilityFault.Missing), ("equipmentUntil", "2026-05-31", "equipmentUntil", CapabilityFault.EquipmentGone), ("support", "advice", "support", CapabilityFault.EquipmentNotChosen),
        })
        {
            Assert.Equal([(at, fault)], Read(field, value).Problems.Select(p => (p.Field, p.Fault)));
        }
    }

    [Fact]
    public void An_organisation_covers_what_any_of_its_capabilities_covers()
    {
        var need = new Need { Terms = [], Objectives = [18, 5, 9], Actions = ["18/a", "18/b", "5/c"], Countries = ["KE", "NP"], Languages = ["fr"], Today = today };
        var wanted = Coverage.WantedBy(need);
        Assert.Equal([(ReasonPlace.Action, "18/a"), (ReasonPlace.Action, "18/b"), (ReasonPlace.Action, "5/c"), (ReasonPlace.Objective, "9"), (ReasonPlace.Language, "fr"), (ReasonPlace.Country, "KE"), (ReasonPlace.Country, "NP")], wanted.Select(w => (w.Place, w.Value)));

        // It names one action of objective 18 and none of objective 5, so the whole of that; Kenya lies in Eastern Africa.
        Assert.Equal(["18/a", "5/c", "KE"], Coverage.Of([nurses], wanted).Select(w => w.Value));
        var other = nurses with { Objectives = [9], Actions = [], Places = [], IsWorldwide = true, Languages = ["fr"] };
        Assert.Equal(["18/a", "5/c", "9", "fr", "KE", "NP"], Coverage.Of([nurses, other], wanted).Select(w => w.Value));
        Assert.Empty(Coverage.Of([], wanted));
        Assert.Empty(Coverage.Of([other with { Objectives = [22] }], wanted));
    }

    private static Func<string, IReadOnlyList<string>> Typed(CapabilityWords words) => name => name switch
    {
        "title" => [words.Title],
        "language" => [words.Language],
        "description" => [words.Description],
        "support" => words.Supports,
        "objective" => ["18"],
        "objectives" => ["5"],
        "places" => ["Afrique orientale\r\nFrance"],
        "languages" => words.Languages,
        "capacity" => [words.Capacity.ToString()],
        "freeUntil" => ["2026-06-01"],
        "cost" => [words.Cost.ToString()],
        "works" => [string.Join('\n', words.Works.Select(w => w.Line()))],
        _ => [],
    };
}
