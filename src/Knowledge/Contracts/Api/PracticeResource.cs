using Marrakech.Compact.Contracts.Api;

namespace Marrakech.Knowledge.Contracts.Api;

/// <summary>A practice or another item of the repository.</summary>
/// <param name="Code" example="P-000012">Code for ever.</param>
/// <param name="Kind" example="practice">practice, initiative, evidence, guidance, dataset, training or event.</param>
/// <param name="Title">Title in our own words, in the language asked for; the title of the newest edition where we have none.</param>
/// <param name="Summary">Summary in our own words; null where we have none.</param>
/// <param name="Language" example="en">Language of title and summary (BCP 47).</param>
/// <param name="Level" example="national">local, national, regional, cross-regional or global.</param>
/// <param name="Objective" example="8">Number of its primary objective.</param>
/// <param name="Objectives">Numbers of all its objectives.</param>
/// <param name="Countries">ISO 3166-1 alpha-2 codes of its countries.</param>
/// <param name="Places">Cities and other places, as they are usually called in English.</param>
/// <param name="Years">Years it speaks of.</param>
/// <param name="Organisations">Organisations, each in its role.</param>
/// <param name="SdgTargets">Codes of the SDG targets it serves: those its own text states, then those the booklet lists for its objectives.</param>
/// <param name="Sources">Keys of the documents that describe it.</param>
/// <param name="TranslationOf" example="P-000012">Code of the item it is a translation of; null for an original.</param>
/// <param name="TranslatedVersion" example="2">Number of the version of the original that was translated, as its home counts for one taken over; null where none is told.</param>
/// <param name="Replicates" example="P-000012">Code of the item it replicates elsewhere; null where it says none.</param>
/// <param name="Official">Title (heading) and text of its newest edition; null until a document that describes it is imported.</param>
/// <param name="Editions">How many current editions it has; see <c>/editions</c> below its address.</param>
/// <param name="PublishedAt">When it entered this repository (UTC).</param>
/// <param name="UpdatedAt">When it was last changed (UTC).</param>
/// <param name="Use">How often it was read and downloaded, summed at the end of each day (UTC); null where nothing has been counted.</param>
/// <param name="UsedIn">Where it was accepted as helpful or is named, as far as everybody may read it; of each kind the latest first.</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record PracticeResource(
    string Code, string Kind, string Title, string? Summary, string Language, string Level, int? Objective, IReadOnlyList<int> Objectives,
    IReadOnlyList<string> Countries, IReadOnlyList<string> Places, IReadOnlyList<int> Years, IReadOnlyList<OrganisationResource> Organisations,
    IReadOnlyList<string> SdgTargets, IReadOnlyList<string> Sources, string? TranslationOf, int? TranslatedVersion, string? Replicates, OfficialResource? Official, int Editions,
    DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, UseResource? Use, IReadOnlyList<ItemUseResource> UsedIn, string Url, string Api);

/// <summary>An organisation in its role in a practice.</summary>
/// <param name="Name">Name.</param>
/// <param name="Acronym" example="IOM">Acronym, or null.</param>
/// <param name="Role" example="partner">lead, partner or funder; named where a text only names it.</param>
public sealed record OrganisationResource(string Name, string? Acronym, string Role);

/// <summary>How often an item was used. Nothing is known of who used it; programs are not counted, and numbers below three wait until there are more.</summary>
/// <param name="Reads">How often its page was opened.</param>
/// <param name="Downloads">How often a file of it was downloaded.</param>
/// <param name="Since">The day counting began (UTC).</param>
public sealed record UseResource(int Reads, int Downloads, DateOnly Since);

/// <summary>Something an item was accepted for as helpful, or that names it.</summary>
/// <param name="Kind" example="request">Kind of thing: request, plan (a response plan, with the code of its request) or project (of the start-up fund).</param>
/// <param name="Code" example="R-2026-0001">Its code.</param>
/// <param name="Title">Its title; null where not everybody may read it.</param>
/// <param name="Language" example="fr">Language of the title (BCP 47); null where there is none to read.</param>
/// <param name="Url">Permanent address of its page.</param>
public sealed record ItemUseResource(string Kind, string Code, string? Title, string? Language, string Url);
