using System.Globalization;
using Marrakech.Accounts.Domain;

namespace Marrakech.Accounts.Data;

/// <summary>An organisation people act for.</summary>
internal sealed class Organisation
{
    public const int CodeLength = 12, NameLength = 200, AcronymLength = 40, KindLength = 40, CountryLength = 2, LanguagesLength = 40, WebsiteLength = 200, IatiLength = 80;

    /// <summary>Kind of subject in the trail and of change in the feed, and the series its codes are numbers of.</summary>
    public const string Thing = "organisation";

    public required Guid Id { get; init; }

    /// <summary>Public code, as <c>O-000012</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }
    public string? Acronym { get; set; }

    /// <summary>Key of its kind (<see cref="Contracts.OrganisationKinds"/>).</summary>
    public required string Kind { get; set; }

    /// <summary>ISO 3166-1 alpha-2; null for an organisation of no country.</summary>
    public string? Country { get; set; }

    /// <summary>Codes of the languages it works in, separated by spaces.</summary>
    public required string Languages { get; set; }

    public Guid? ParentId { get; set; }
    public string? Website { get; set; }

    /// <summary>Its identifier with IATI, as <c>XM-DAC-41122</c>; unique, of closed ones too, for an identifier is never given twice.</summary>
    public string? Iati { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the secretariat confirmed that it is what it says; null before.</summary>
    public DateTimeOffset? VerifiedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>A new organisation, the <paramref name="number"/>th of this hub.</summary>
    public static Organisation Found(OrganisationDetails details, Guid? parent, long number, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Code = string.Create(CultureInfo.InvariantCulture, $"O-{number:000000}"),
        Name = details.Name,
        Acronym = details.Acronym,
        Kind = details.Kind,
        Country = details.Country,
        Languages = details.Languages,
        Website = details.Website,
        Iati = details.Iati,
        ParentId = parent,
        CreatedAt = at,
    };

    /// <summary>Says something new about itself.</summary>
    public void Change(OrganisationDetails details, Guid? parent)
    {
        (Name, Acronym, Kind, Country) = (details.Name, details.Acronym, details.Kind, details.Country);
        (Languages, Website, Iati, ParentId) = (details.Languages, details.Website, details.Iati, parent);
    }

    /// <summary>Its state, for the digests of acts.</summary>
    public object State() => new { Name, Acronym, Kind, Country, Languages, Website, Iati, ParentId, VerifiedAt, ClosedAt };
}
