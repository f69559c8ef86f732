using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Ui.Access;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Features.Shared;

/// <summary>Finds the part of the trail the actor asks for. Reading what is not one's own is an act itself.</summary>
internal sealed class ScopeReading(CurrentActor actor, IEnumerable<IBelongingSource> belongings, ActReader reader, ActTrail trail, TimeProvider clock)
{
    public static readonly ActKind Act = new("TrailRead");

    /// <summary>Within this time a person's reading of the same trail is one act; taking it out is one each time.</summary>
    private static readonly TimeSpan Once = TimeSpan.FromHours(1);

    /// <summary>The actor's own; null for somebody who is nobody.</summary>
    public ActScope? Own() => actor.Value.Person is { } person ? ActScope.Of(person) : null;

    /// <summary>That of an organisation; null where there is none, or not for this actor.</summary>
    public async Task<ActScope?> OrganisationAsync(string code, string? form, CancellationToken ct)
    {
        var source = belongings.FirstOrDefault(b => b.RouteValue == "organisation");
        if (source is null || await source.FindAsync(code, ct) is not { } belonging || !TrustAccess.Organisation.Allows(actor.Value, belonging)) return null;
        if (actor.Value.Organisation != belonging.Organisation) await RecordAsync(new ActSubject(ActScope.OrganisationKind, code), form, ct);
        return ActScope.Of(belonging.Organisation, code);
    }

    /// <summary>Everything; null where that is not for this actor.</summary>
    public async Task<ActScope?> WholeAsync(string? form, CancellationToken ct)
    {
        if (!TrustAccess.Whole.Allows(actor.Value, null)) return null;
        await RecordAsync(new ActSubject(ActScope.TrailKind, "whole"), form, ct);
        return ActScope.Whole;
    }

    private async Task RecordAsync(ActSubject subject, string? form, CancellationToken ct)
    {
        var (person, since) = (actor.Value.Person, clock.GetUtcNow() - Once);
        if (form is null && await reader.Acts.AnyAsync(
            a => a.Person == person && a.Name == Act.Name && a.SubjectKind == subject.Kind && a.SubjectKey == subject.Key && a.At > since, ct)) return;
        await trail.RecordAsync(Act, subject, new { takenOut = form }, ct);
    }
}
