using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.CountEvidence;

/// <summary>How many practices the repository holds.</summary>
internal sealed class PracticesNumber(CountPractices counts) : ILiveNumber
{
    public int Order => 20;
    public string TextKey => "Number.Practices";
    public string Path => KnowledgeLinks.Practices;

    public ValueTask<long> CountAsync(CancellationToken ct) => ValueTask.FromResult((long)counts.Practices());
}

/// <summary>How many countries they come from.</summary>
internal sealed class CountriesNumber(CountPractices counts) : ILiveNumber
{
    public int Order => 30;
    public string TextKey => "Number.Countries";
    public string Path => KnowledgeLinks.Countries;

    public ValueTask<long> CountAsync(CancellationToken ct) => ValueTask.FromResult((long)counts.By(FacetNames.Country).Count);
}

/// <summary>How many organisations they name.</summary>
internal sealed class OrganisationsNumber(CountPractices counts) : ILiveNumber
{
    public int Order => 40;
    public string TextKey => "Number.Organisations";
    public string Path => KnowledgeLinks.Organisations;

    public ValueTask<long> CountAsync(CancellationToken ct) => ValueTask.FromResult((long)counts.By(FacetNames.Organisation).Count);
}
