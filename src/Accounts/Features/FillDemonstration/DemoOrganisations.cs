using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Demonstration;

namespace Marrakech.Accounts.Features.FillDemonstration;

/// <summary>Makes the organisations of a demonstration: every kind of para 44, in countries of all regions.</summary>
internal sealed class DemoOrganisations(AppDb db, ActTrail acts, CreateOrganisation.CreateOrganisation create, VerifyOrganisation.VerifyOrganisation verify)
{
    /// <summary>So many are made one by one, each by its own act; the rest many at once.</summary>
    private const int OneByOne = 100;

    private const int AtOnce = 500, VerifiedOfTen = 7, Tens = 10;

    /// <summary>How many organisations a world holds besides the one that runs the hub.</summary>
    public static int Count(DemoSize size) => size switch
    {
        DemoSize.Small => 100,
        DemoSize.Medium => 1_000,
        DemoSize.Large => 10_000,
        _ => throw new InvalidOperationException($"The size {size} has no number."),
    };

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var inputs = Inputs(Count(world.Size), world.Random);
        foreach (var input in inputs.Take(OneByOne))
        {
            var (code, refusals) = await create.HandleAsync(input, ct);
            if (code is null) throw new InvalidOperationException($"{input.Name} was refused: {string.Join(", ", refusals)}.");
            if (IsVerified(world.Random)) await verify.HandleAsync(code, "Invented, and verified for the demonstration.", ct);
            db.ChangeTracker.Clear();
        }

        foreach (var many in inputs.Skip(OneByOne).Chunk(AtOnce)) await ManyAsync(many, world.Random, ct);
    }

    private async Task ManyAsync(OrganisationInput[] inputs, Random random, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(AccountsDemoPart.Peopled, null, ct);
        var number = await act.TakeNumbersAsync(Organisation.Thing, inputs.Length, ct);
        foreach (var input in inputs)
        {
            var organisation = Organisation.Found(OrganisationDetails.Check(input).Details!, null, number++, act.At);
            if (IsVerified(random)) organisation.VerifiedAt = act.At;
            db.Add(organisation);
            act.Changed(Organisation.Thing, organisation.Code);
        }

        await act.CommitAsync(new { organisations = inputs.Length }, ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Every second one is a State's, as the cast needs; the others go through the kinds. Countries are taken region by region.</summary>
    private static List<OrganisationInput> Inputs(int count, Random random)
    {
        var regions = DemoNames.All.Countries.Select(c => Countries.Find(c)!).GroupBy(c => c.Region!).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray()).ToArray();
        foreach (var region in regions) random.Shuffle(region);
        var others = OrganisationKinds.All.Where(k => k.Key != OrganisationKinds.MemberState).Select(k => k.Key).ToArray();
        var made = new Dictionary<(string Kind, string Country), int>();
        var inputs = new List<OrganisationInput>(count);
        for (var i = 0; i < count; i++)
        {
            var (place, kind) = (i / 2, i % 2 == 0 ? OrganisationKinds.MemberState : others[i / 2 % others.Length]);
            var region = regions[place % regions.Length];
            var country = region[place / regions.Length % region.Length];
            var before = made.GetValueOrDefault((kind, country.Alpha2));
            made[(kind, country.Alpha2)] = before + 1;
            inputs.Add(new OrganisationInput { Name = DemoNames.All.Organisation(kind, country, before), Kind = kind, Country = country.Alpha2, Languages = Languages(random) });
        }

        return inputs;
    }

    private static string[] Languages(Random random) => [.. Language.All.Where(_ => random.Next(3) == 0).Select(l => l.Code).DefaultIfEmpty(Language.English.Code)];

    private static bool IsVerified(Random random) => random.Next(Tens) < VerifiedOfTen;
}
