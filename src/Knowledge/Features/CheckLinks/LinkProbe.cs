using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Links;
using Marrakech.Knowledge.Domain.Outside;
using Marrakech.Knowledge.Features.Shared.Outside;
using Marrakech.Operations.Contracts;

namespace Marrakech.Knowledge.Features.CheckLinks;

/// <summary>
/// Looks whether an address leads somewhere: HEAD first, GET where that does not show it. Redirections are followed one by one, and each is judged. Nothing is
/// read but status and headings, so no answer is too long; nothing is sent but the address and who asks. A site that does not want to be visited by programs is not.
/// </summary>
internal sealed class LinkProbe : IDisposable
{
    /// <summary>Redirections that are followed, and kilobytes of headings that are read.</summary>
    public const int MostRedirections = 5, HeadingsLength = 32;

    /// <summary>How long one request may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>What sites know it by.</summary>
    public const string Program = "MarrakechLinkCheck";

    private readonly HttpClient http;
    private readonly SiteWishes wishes;
    private readonly TimeSpan patience;

    public LinkProbe(OutsideConnections outside, SiteAddress site, TimeSpan patience, TimeProvider clock)
    {
        this.patience = patience;
        var handler = outside.Handler();
        handler.AllowAutoRedirect = false;
        handler.MaxResponseHeadersLength = HeadingsLength;
        // What is not read is not waited for either: the connection is closed.
        handler.MaxResponseDrainSize = 0;
        http = new HttpClient(handler);
        http.DefaultRequestHeaders.UserAgent.ParseAdd($"{Program}/1.0 (+{site.Of(Language.English, "/")})");
        wishes = new SiteWishes(http, Program, patience, clock);
    }

    public async Task<LinkAnswer> AskAsync(Uri address, CancellationToken ct)
    {
        for (var followed = 0; ; followed++)
        {
            if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0) return LinkAnswer.Closed;
            if (await RefusedAsync(address, ct) is { } refused) return refused;
            var heard = await AskAsync(HttpMethod.Head, address, ct);
            if (!heard.IsSure) heard = await AskAsync(HttpMethod.Get, address, ct);
            if (heard.Next is null) return heard.Answer;
            if (followed == MostRedirections) return LinkAnswer.Circle;
            address = heard.Next;
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>Why an address is not asked; null where it may be.</summary>
    private async Task<LinkAnswer?> RefusedAsync(Uri address, CancellationToken ct)
    {
        try
        {
            return await wishes.AllowAsync(address, ct) switch
            {
                true => null,
                false => LinkAnswer.Unwanted,
                null => LinkAnswer.Unsaid,
            };
        }
        catch (HttpRequestException e)
        {
            return Judge(e).Answer;
        }
    }

    private async Task<Heard> AskAsync(HttpMethod method, Uri address, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var next = (int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } to && Uri.TryCreate(address, to, out var led) ? led : null;
            return new Heard(LinkAnswers.Of(answer.StatusCode), answer.IsSuccessStatusCode || next is not null, next);
        }
        catch (HttpRequestException e)
        {
            return Judge(e);
        }
        catch (IOException)
        {
            return new Heard(LinkAnswer.Failing, false, null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Heard(LinkAnswer.Slow, false, null);
        }
    }

    /// <summary>A host that cannot be reached is asked no second time. One whose certificate we do not trust is there: what to make of it, the reader's browser says.</summary>
    private static Heard Judge(HttpRequestException failure) => failure.InnerException switch
    {
        OutsideException { Problem: OutsideProblem.Closed } => new Heard(LinkAnswer.Closed, true, null),
        OutsideException { Problem: OutsideProblem.NoHost } => new Heard(LinkAnswer.NoHost, true, null),
        OutsideException => new Heard(LinkAnswer.Unreached, true, null),
        _ when failure.HttpRequestError == HttpRequestError.SecureConnectionError => new Heard(LinkAnswer.Here, true, null),
        _ => new Heard(LinkAnswer.Failing, false, null),
    };

    /// <summary>What came back of one request.</summary>
    /// <param name="Answer">What it tells.</param>
    /// <param name="IsSure">Whether asking in another way would tell nothing else.</param>
    /// <param name="Next">Where it leads on to.</param>
    private sealed record Heard(LinkAnswer Answer, bool IsSure, Uri? Next);
}
