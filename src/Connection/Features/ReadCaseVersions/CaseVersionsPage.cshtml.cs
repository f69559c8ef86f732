using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Features.Shared.Requests;

namespace Marrakech.Connection.Features.ReadCaseVersions;

/// <summary>What the country changed after submission, for the secretariat. Reading a confidential one is an act, as on its own page.</summary>
internal sealed class CaseVersionsPageModel(ConfidentialReading reading, RequestDesk desk, RequestVersions versions) : VersionsPage(desk, versions)
{
    protected override async Task<bool> OpensAsync(SupportRequest request, CancellationToken ct)
    {
        // A draft is its country's alone.
        if (request.SubmittedAt is null) return false;
        await reading.RecordAsync(request, ct);
        return true;
    }
}
