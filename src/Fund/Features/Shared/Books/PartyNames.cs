using Marrakech.Accounts.Contracts;

namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>Names behind the parties of accounts. Only organisations have one here: the books name no person.</summary>
internal sealed class PartyNames(PeopleDirectory directory)
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Looks up those not yet known.</summary>
    public async Task LoadAsync(IEnumerable<string> parties, CancellationToken ct)
    {
        var wanted = parties.Where(p => p.StartsWith("O-", StringComparison.Ordinal) && !known.ContainsKey(p)).Distinct().ToList();
        if (wanted.Count == 0) return;
        foreach (var (code, name) in await directory.NamesOfOrganisationsAsync(wanted, ct)) known[code] = name;
    }

    /// <summary>The name of a party; null where it has none.</summary>
    public string? Of(string party) => known.GetValueOrDefault(party);
}
