using System.Globalization;
using System.Text;
using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Domain.Hooks;
using Marrakech.Connection.Features.Shared.Hooks;
using Marrakech.Knowledge.Contracts;

namespace Marrakech.Connection.Features.DeliverHooks;

/// <summary>What became of an attempt.</summary>
/// <param name="Status">Status of the answer; null where there was none.</param>
/// <param name="Problem">Why it was not taken; null where it was.</param>
internal sealed record HookAnswer(int? Status, HookProblem? Problem);

/// <summary>Sends messages to programs. It reaches public addresses only, follows no redirection, waits for a limited time and reads nothing of the answer but its status.</summary>
internal sealed class HookSender : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http;
    private readonly HookSecrets secrets;
    private readonly TimeProvider clock;

    public HookSender(ConnectionStart start, HookSecrets secrets, TimeProvider clock)
    {
        var handler = OutsideHttp.Handler(start.MayReachPrivate);
        handler.AllowAutoRedirect = false;
        (http, this.secrets, this.clock) = (new HttpClient(handler) { Timeout = patience }, secrets, clock);
    }

    /// <summary>Makes one attempt.</summary>
    public async Task<HookAnswer> SendAsync(Hook hook, HookDelivery delivery, CancellationToken ct)
    {
        var (body, timestamp) = (delivery.Body(), clock.GetUtcNow().ToUnixTimeSeconds());
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.UserAgent.ParseAdd("Marrakech");
        request.Headers.Add(HookSignature.DeliveryHeader, delivery.Id.ToString());
        request.Headers.Add(HookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(HookSignature.SignatureHeader, HookSignature.Of(secrets.Open(hook.Secret), timestamp, body));
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return new HookAnswer((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : HookProblem.Refused);
        }
        catch (HttpRequestException e)
        {
            return new HookAnswer(null, OutsideHttp.FailureOf(e) switch { OutsideFailure.Closed => HookProblem.Closed, OutsideFailure.NoHost => HookProblem.NoHost, _ => HookProblem.Unreached });
        }
        catch (Exception e) when (e is IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new HookAnswer(null, HookProblem.Unreached);
        }
    }

    public void Dispose() => http.Dispose();
}
