using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;

namespace Marrakech.Connection.Features.Shared.Rooms;

/// <summary>A room as somebody sees it.</summary>
internal sealed record Room
{
    /// <summary>Id of what it belongs to.</summary>
    public required Guid Id { get; init; }

    /// <summary>Kind of what it belongs to, as in the trail.</summary>
    public required string Thing { get; init; }

    /// <summary>Reference of what it belongs to.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether it is written in.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether each look by the secretariat or an auditor is an act.</summary>
    public required bool IsConfidential { get; init; }

    /// <summary>Everybody who takes part, or did.</summary>
    public required IReadOnlyList<RoomParty> Parties { get; init; }

    /// <summary>For whom the reader takes part; null for those who do not.</summary>
    public required string? Party { get; init; }

    /// <summary>Whether the reader is an auditor, who reads and never writes.</summary>
    public required bool IsAuditor { get; init; }

    /// <summary>The request it is about.</summary>
    public required SupportRequest Request { get; init; }

    /// <summary>What it is the room of, in keys of texts: <c>Request</c> or <c>Introduction</c>.</summary>
    public string Kind => Thing == SupportRequest.Thing ? "Request" : "Introduction";

    public bool MayRead => Party is not null || IsAuditor;
    public bool MayWrite => Party is not null && IsOpen;
    public bool IsSecretariat => Party == RoomEntry.SecretariatParty;

    /// <summary>Where the reader came from: the page of what it belongs to.</summary>
    public RoomParty Back => Parties.First(p => p.Code == (Party ?? RoomEntry.SecretariatParty));

    /// <summary>Whether the reader may take away or change what a party brought: its own people and the secretariat may.</summary>
    public bool MayChange(string party) => MayWrite && (IsSecretariat || Party == party);

    /// <summary>Name of a party for people.</summary>
    public string NameOf(string party, Site site) => Parties.FirstOrDefault(p => p.Code == party)?.Name(site) ?? party;
}

/// <summary>Somebody who takes part in a room, or did.</summary>
/// <param name="Code">As in <see cref="RoomEntry.Party"/>.</param>
/// <param name="Country">The country it is, ISO 3166-1 alpha-2; null for others.</param>
/// <param name="Organisation">The partner it is; null for others.</param>
/// <param name="TakesPart">Whether it still does.</param>
/// <param name="Reference">Reference of what it came from: the request, or its invitation.</param>
/// <param name="Path">Page of that, for its people.</param>
internal sealed record RoomParty(string Code, string? Country, OrganisationFacts? Organisation, bool TakesPart, string Reference, string Path)
{
    /// <summary>Its name for people.</summary>
    public string Name(Site site) => Country is { } country ? RequestChoices.Country(country, site) : Organisation?.Name ?? site["Room.Secretariat"];
}

/// <summary>What the page of a request or an introduction says about its room.</summary>
/// <param name="Code">Its reference.</param>
/// <param name="Kind">As in <see cref="Room.Kind"/>.</param>
/// <param name="MayRead">Whether the reader takes part, or is an auditor.</param>
/// <param name="IsOpen">Whether it is written in.</param>
/// <param name="New">Entries of others since the reader opened it last.</param>
internal sealed record RoomMark(string Code, string Kind, bool MayRead, bool IsOpen, int New);
