using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Demonstration;

namespace Marrakech.Connection.Features.FillDemonstration;

/// <summary>Something an invented organisation can do: values by the name of a field, and actions.</summary>
internal sealed record DemoCapability(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, IReadOnlyList<string> Actions);

/// <summary>Lets partners of the demonstration say what they can do. One stays with the partner somebody can sign in as; the others go to verified organisations.</summary>
internal sealed class CapabilityDemoPart(AppDb db, CurrentActor actor, PeopleDirectory people, DescribeCapability.DescribeCapability describe) : IDemoPart
{
    private const string Partner = "partner-manager";

    /// <summary>Fewer than there are capabilities: some do more than one thing.</summary>
    private const int Organisations = 9;

    public int Order => 35;

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var before = actor.Value;
        var own = world.Of(Partner).Actor;
        var others = (await people.HoldersAsync(Role.PartnerManager, ct)).Where(h => h.Organisation.IsTrusted && h.Organisation.Id != own.Organisation && !OrganisationKinds.IsGovernment(h.Organisation.Kind))
            .OrderBy(h => h.Organisation.Code, StringComparer.Ordinal).Select(h => new Actor { Name = own.Name, Person = h.Person, Organisation = h.Organisation.Id, Country = h.Organisation.Country, Role = Role.PartnerManager }).ToList();
        foreach (var (told, place) in EmbeddedData.Read<List<DemoCapability>>(typeof(CapabilityDemoPart).Assembly, "FillDemonstration/capabilities.json").Select((c, i) => (c, i)))
        {
            actor.Become(place == 0 ? own : others[(place - 1) % Math.Min(others.Count, Organisations)]);
            await DescribeAsync(told, ct);
            db.ChangeTracker.Clear();
        }

        actor.Become(before);
    }

    private async Task DescribeAsync(DemoCapability told, CancellationToken ct)
    {
        var added = await describe.AddAsync(field => told.Fields.GetValueOrDefault(field) ?? [], ct);
        if (added.Code is null) throw new InvalidOperationException($"A capability of the demonstration was refused: {added.Refusal}{string.Join(", ", added.Problems)}.");
        var chosen = await describe.ChooseAsync(added.Code, told.Actions, 1, ct);
        if (chosen.Code is null) throw new InvalidOperationException($"Actions of the demonstration were refused: {chosen.Refusal}{string.Join(", ", chosen.Problems)}.");
    }
}
