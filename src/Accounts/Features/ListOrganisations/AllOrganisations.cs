using System.Globalization;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.ListOrganisations;

/// <summary>An organisation as a row of the list.</summary>
internal sealed record OrganisationRow(string Code, string Name, string? Acronym, string Kind, string? Country, DateTimeOffset? VerifiedAt, DateTimeOffset? ClosedAt);

/// <summary>Which organisations are wanted.</summary>
/// <param name="Words">A part of name, acronym or code.</param>
/// <param name="State"><c>verified</c>, <c>unverified</c> or <c>closed</c>; all where null.</param>
internal sealed record OrganisationFilter(string? Words, string? Kind, string? Country, string? State)
{
    public static IReadOnlyList<string> States { get; } = ["verified", "unverified", "closed"];

    /// <summary>Whether it lets a row through; accents and case make no difference to a reader who searches.</summary>
    public bool Takes(OrganisationRow row) =>
        (Kind is null || row.Kind == Kind) && (Country is null || row.Country == Country)
        && (State is null || State == StateOf(row))
        && (Words is null || Contains(row.Name) || Contains(row.Acronym) || Contains(row.Code));

    public static string StateOf(OrganisationRow row) => row.ClosedAt is not null ? "closed" : row.VerifiedAt is not null ? "verified" : "unverified";

    private bool Contains(string? text) => text is not null
        && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, Words!, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}

/// <summary>Reads the organisations of the hub. They are thousands at most, and the engines compare letters differently: they are searched here.</summary>
internal sealed class AllOrganisations(AppDb db)
{
    /// <summary>The organisations wanted, in the order of a language.</summary>
    public async Task<IReadOnlyList<OrganisationRow>> FindAsync(OrganisationFilter filter, CultureInfo order, CancellationToken ct)
    {
        var rows = await db.Set<Organisation>().AsNoTracking()
            .Select(o => new OrganisationRow(o.Code, o.Name, o.Acronym, o.Kind, o.Country, o.VerifiedAt, o.ClosedAt)).ToListAsync(ct);
        return [.. rows.Where(filter.Takes).OrderBy(r => r.Name, StringComparer.Create(order, ignoreCase: true)).ThenBy(r => r.Code, StringComparer.Ordinal)];
    }
}
