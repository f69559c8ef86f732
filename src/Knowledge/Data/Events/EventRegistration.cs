using Marrakech.Knowledge.Domain.Events;

namespace Marrakech.Knowledge.Data.Events;

/// <summary>The registration for an event or a training, as its organiser has set it, and who registered.</summary>
internal sealed class EventRegistration
{
    public const int StateLength = 20;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "event-registration";

    public required Guid Id { get; init; }

    /// <summary>Code of the item.</summary>
    public required string ItemCode { get; init; }

    public required bool IsOpen { get; set; }

    /// <summary>How many places there are, from 1.</summary>
    public required int Places { get; set; }

    /// <summary>Last day on which people register, coordinated universal time.</summary>
    public required DateOnly LastDay { get; set; }

    /// <summary>Counts changes of the settings; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    public List<Registrant> Registrants { get; init; } = [];

    public int Confirmed => Registrants.Count(r => r.State == RegistrantState.Confirmed);

    public int Waiting => Registrants.Count(r => r.State == RegistrantState.Waiting);

    public Registrant? Of(Guid? person) => Registrants.Find(r => r.Person == person);

    /// <summary>Its state for the digests of acts, without anybody in it.</summary>
    public object Digested() => new { ItemCode, IsOpen, Places, LastDay = EventDays.Text(LastDay), Confirmed, Waiting };
}

/// <summary>Somebody who registered. Who withdraws is not kept.</summary>
internal sealed class Registrant
{
    public required Guid Id { get; init; }
    public required Guid RegistrationId { get; init; }

    /// <summary>Pseudonym.</summary>
    public required Guid Person { get; init; }

    /// <summary>The organisation acted for; null for one in their own name.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>Place in the line, from 1.</summary>
    public required int Number { get; init; }

    public required RegistrantState State { get; set; }
    public required DateTimeOffset At { get; init; }
}
