using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Trust.Contracts;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.ReadPostings;

/// <summary>The text of a posting as a file: what <c>sha256sum</c> says of it is its hash.</summary>
internal static class PostingFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapReading($"{BookLinks.Postings}/{{number:long}}.txt", async (long number, BookPostings postings, CancellationToken ct) =>
            await postings.FindAsync(number, ct) is { } posting ? Results.Text(posting.Text, "text/plain; charset=utf-8") : Results.NotFound()).Allow(FundRules.Read).WithMetadata(FollowsTrail.Mark).ExcludeFromDescription();
}
