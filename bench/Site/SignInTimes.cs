using System.Net;
using System.Text.RegularExpressions;
using Marrakech.Bench.Measuring;

namespace Marrakech.Bench.Site;

/// <summary>The sign-in page, and a sign-in that is refused, besides the hashing of the password.</summary>
internal static partial class SignInTimes
{
    private const int WarmUp = 200, Requests = 1000;
    private const double High = 30;
    private static readonly Uri page = new("/en/sign-in", UriKind.Relative);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = await DataFolder.FilledAsync();
        await using var child = await Child.RunBenchServerAsync(folder.Path);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = child.Address };
        var token = Token().Match(await client.GetStringAsync(page)).Groups[1].Value;
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["email"] = "nobody@example.org", ["password"] = "quiet harbour lantern 7" };
        return
        [
            await TimeAsync("sign-in page", () => client.GetAsync(page), HttpStatusCode.OK),
            await TimeAsync("sign-in refused, besides hashing", () => client.PostAsync(page, new FormUrlEncodedContent(fields)), HttpStatusCode.BadRequest),
        ];
    }

    private static async Task<Figure> TimeAsync(string name, Func<Task<HttpResponseMessage>> ask, HttpStatusCode expected)
    {
        var times = new List<double>();
        for (var request = 0; request < WarmUp + Requests; request++)
        {
            var start = TimeProvider.System.GetTimestamp();
            using var answer = await ask();
            await answer.Content.ReadAsByteArrayAsync();
            if (request >= WarmUp) times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
            if (answer.StatusCode != expected) throw new InvalidOperationException($"{name} answered {(int)answer.StatusCode}.");
        }

        return Figure.OfTimes(name, "one account asked for", times, high: High);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
