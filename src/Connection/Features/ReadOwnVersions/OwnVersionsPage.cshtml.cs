using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Features.Shared.Requests;

namespace Marrakech.Connection.Features.ReadOwnVersions;

/// <summary>What the country changed after submission, for itself.</summary>
internal sealed class OwnVersionsPageModel(RequestDesk desk, RequestVersions versions) : VersionsPage(desk, versions)
{
    protected override Task<bool> OpensAsync(SupportRequest request, CancellationToken ct) => Task.FromResult(true);
}
