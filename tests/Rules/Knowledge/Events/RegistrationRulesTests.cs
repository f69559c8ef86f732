using CsCheck;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Events;

namespace Marrakech.Rules.Knowledge.Events;

/// <summary>Who gets a place, and when one may ask for it.</summary>
public sealed class RegistrationRulesTests
{
    private static readonly DateOnly day = new(2026, 3, 15);
    private static readonly EventDays days = new(day, day.AddDays(2));

    [Fact]
    public void No_more_people_have_a_place_than_there_are_places_and_nobody_waits_beside_a_free_one() =>
        Gen.Select(Gen.Int[1, 6], Gen.Bool.Array[0, 60]).Sample((places, moves) =>
        {
            var (confirmed, waiting) = (0, 0);
            foreach (var comes in moves)
            {
                if (comes && RegistrationRules.Newcomer(places, confirmed, waiting) == RegistrantState.Confirmed) confirmed++;
                else if (comes) waiting++;
                else if (confirmed > 0) confirmed--;
                var moving = RegistrationRules.MovingUp(places, confirmed, waiting);
                (confirmed, waiting) = (confirmed + moving, waiting - moving);
                Assert.InRange(confirmed, 0, places);
                Assert.True(waiting == 0 || confirmed == places);
            }
        });

    [Fact]
    public void One_registers_until_the_last_day_and_not_after_it()
    {
        Assert.Null(RegistrationRules.AgainstRegistering(true, day, days, day));
        Assert.Equal(RegistrationRefusal.LastDayOver, RegistrationRules.AgainstRegistering(true, day, days, day.AddDays(1)));
        Assert.Equal(RegistrationRefusal.Over, RegistrationRules.AgainstRegistering(true, day, days, day.AddDays(3)));
        Assert.Equal(RegistrationRefusal.NotOpen, RegistrationRules.AgainstRegistering(false, day, days, day));
        Assert.Equal(RegistrationRefusal.NotOpen, RegistrationRules.AgainstRegistering(true, day, null, day));
    }

    [Fact]
    public void The_organiser_sets_what_can_be()
    {
        Assert.Null(RegistrationRules.AgainstSettings(5, 5, day.AddDays(2), days, day));
        Assert.Equal(OrganiseRefusal.PlacesTaken, RegistrationRules.AgainstSettings(4, 5, day, days, day));
        Assert.Equal(OrganiseRefusal.PlacesNotUnderstood, RegistrationRules.AgainstSettings(0, 0, day, days, day));
        Assert.Equal(OrganiseRefusal.PlacesNotUnderstood, RegistrationRules.AgainstSettings(null, 0, day, days, day));
        Assert.Equal(OrganiseRefusal.LastDayNotUnderstood, RegistrationRules.AgainstSettings(5, 0, null, days, day));
        Assert.Equal(OrganiseRefusal.LastDayTooLate, RegistrationRules.AgainstSettings(5, 0, day.AddDays(3), days, day));
        Assert.Equal(OrganiseRefusal.Over, RegistrationRules.AgainstSettings(5, 0, day, days, day.AddDays(3)));
        Assert.Equal(OrganiseRefusal.NoDays, RegistrationRules.AgainstSettings(5, 0, day, null, day));
    }

    [Theory]
    [InlineData("2026-03-15", null, "2026-03-15 2026-03-15")]
    [InlineData("2026-03-15", "2026-03-17", "2026-03-15 2026-03-17")]
    [InlineData("2026-03-15", "2026-04", "2026-03-15 2026-03-15")]
    [InlineData("2026-03-15", "2026-03-14", "2026-03-15 2026-03-15")]
    [InlineData("2026-03", "2026-03-17", null)]
    [InlineData(null, null, null)]
    public void An_event_has_days_only_where_its_first_day_is_told(string? starts, string? ends, string? expected)
    {
        var answers = ContributionAnswers.None;
        if (starts is not null) answers = answers.With("starts", starts);
        if (ends is not null) answers = answers.With("ends", ends);
        Assert.Equal(expected, EventDays.Of(answers) is { } read ? $"{EventDays.Text(read.Starts)} {EventDays.Text(read.Ends)}" : null);
    }
}
