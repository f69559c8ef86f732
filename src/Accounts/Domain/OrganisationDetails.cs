using System.Text.RegularExpressions;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Reference;

namespace Marrakech.Accounts.Domain;

/// <summary>What somebody typed about an organisation.</summary>
internal sealed record OrganisationInput
{
    public string? Name { get; init; }
    public string? Acronym { get; init; }
    public string? Kind { get; init; }
    public string? Country { get; init; }
    public IReadOnlyList<string>? Languages { get; init; }
    public string? Website { get; init; }

    /// <summary>Its identifier with IATI.</summary>
    public string? Iati { get; init; }

    /// <summary>Code of the organisation it is a part of.</summary>
    public string? Parent { get; init; }
}

/// <summary>Why an organisation cannot be so; its sentence is <c>Organisation.Refusal.{Name}</c>.</summary>
internal enum OrganisationRefusal
{
    NameMissing,
    NameTooLong,
    NameTaken,
    AcronymTooLong,
    KindUnknown,
    CountryUnknown,
    CountryMissing,
    LanguageMissing,
    WebsiteInvalid,

    /// <summary>Not the code of a registration agency and a number of its register.</summary>
    IatiInvalid,

    /// <summary>Another organisation has this identifier.</summary>
    IatiTaken,
    ParentUnknown,
    ParentIsBelow,
    Closed,
    AlreadyVerified,
    NotVerified,
    ReasonMissing,
    HoldsAdministrators,
}

/// <summary>What an organisation says about itself, checked.</summary>
internal sealed partial record OrganisationDetails
{
    private OrganisationDetails()
    {
    }

    public required string Name { get; init; }
    public string? Acronym { get; init; }
    public required string Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null for an organisation of no country.</summary>
    public string? Country { get; init; }

    /// <summary>Codes of the six languages it works in, in their usual order, separated by spaces.</summary>
    public required string Languages { get; init; }

    public string? Website { get; init; }

    /// <summary>Its identifier with IATI.</summary>
    public string? Iati { get; init; }

    /// <summary>Code of the organisation it is a part of.</summary>
    public string? Parent { get; init; }

    /// <summary>The details, or everything that is wrong with them.</summary>
    public static (OrganisationDetails? Details, IReadOnlyList<OrganisationRefusal> Refusals) Check(OrganisationInput input)
    {
        var details = new OrganisationDetails
        {
            Name = OneLine.Read(input.Name) ?? "",
            Acronym = OneLine.Read(input.Acronym),
            Kind = input.Kind ?? "",
            Country = Countries.Find(OneLine.Read(input.Country))?.Alpha2 ?? OneLine.Read(input.Country),
            Languages = string.Join(' ', Language.All.Select(l => l.Code).Where(c => input.Languages?.Contains(c) == true)),
            Website = OneLine.Read(input.Website),
            Iati = OneLine.Read(input.Iati),
            Parent = OneLine.Read(input.Parent)?.ToUpperInvariant(),
        };
        List<OrganisationRefusal> refusals = [.. Refusals(details)];
        return refusals.Count == 0 ? (details, refusals) : (null, refusals);
    }

    private static IEnumerable<OrganisationRefusal> Refusals(OrganisationDetails details)
    {
        if (details.Name.Length == 0) yield return OrganisationRefusal.NameMissing;
        if (details.Name.Length > Organisation.NameLength) yield return OrganisationRefusal.NameTooLong;
        if (details.Acronym?.Length > Organisation.AcronymLength) yield return OrganisationRefusal.AcronymTooLong;
        if (OrganisationKinds.Find(details.Kind) is null) yield return OrganisationRefusal.KindUnknown;
        if (details.Country is not null && Countries.Find(details.Country) is null) yield return OrganisationRefusal.CountryUnknown;
        if (details.Country is null && details.Kind == OrganisationKinds.MemberState) yield return OrganisationRefusal.CountryMissing;
        if (details.Languages.Length == 0) yield return OrganisationRefusal.LanguageMissing;
        if (details.Website is { } site && !IsWebsite(site)) yield return OrganisationRefusal.WebsiteInvalid;
        if (details.Iati is { } iati && (iati.Length > Organisation.IatiLength || !IatiForm().IsMatch(iati))) yield return OrganisationRefusal.IatiInvalid;
    }

    /// <summary>Only addresses a browser opens as a page: a link must not run anything.</summary>
    public static bool IsWebsite(string address) => address.Length <= Organisation.WebsiteLength
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0;

    /// <summary>Code of a registration agency (a country or X and a letter, and the agency), then the number of its register, without what the standard forbids (https://iatistandard.org).</summary>
    [GeneratedRegex(@"^[A-Z]{2}-[A-Z0-9_]+-[!-~-[/&|?]]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex IatiForm();
}
