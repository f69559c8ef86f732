using System.Globalization;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>How the second opinion of a request stands.</summary>
/// <param name="IsNeeded">Whether one must be given before partners are sought.</param>
/// <param name="Second">The second opinion; null where none was given.</param>
/// <param name="Differences">Where the two are far apart.</param>
internal sealed record SecondOpinionReading(bool IsNeeded, Assessment? Second, IReadOnlyList<ScoreDifference> Differences);

/// <summary>Says whether a request needs a second opinion, by the settings as they are now, and what still stands against going on.</summary>
internal sealed class SecondOpinions(LiveSettings live)
{
    /// <summary>How it stands; null before the first opinion.</summary>
    public SecondOpinionReading? Read(SupportRequest request)
    {
        if (request.ReadAssessment() is not { } first) return null;
        var answers = request.Read();
        var points = PriorityRule.Read(first, request.Story().Promise!.Track, RequestCountries.Of(request)).Points;
        var needed = SecondOpinion.IsNeeded(points, Amount(answers.One("cost")), Amount(answers.One(RequestQuestion.Funds)), new(live[ConnectionLive.SecondOpinionPoints], live[ConnectionLive.SecondOpinionCost]));
        var second = request.ReadSecond();
        return new SecondOpinionReading(needed, second, second is null ? [] : SecondOpinion.Differences(first, second));
    }

    /// <summary>What stands against seeking partners; null where nothing does. A stop in either opinion stops the request.</summary>
    public RequestRefusal? Against(SupportRequest request)
    {
        if (Read(request) is not { } reading || request.ReadAssessment() is not { Stops.Count: 0 }) return RequestRefusal.NotAssessed;
        if (reading.Second is null) return reading.IsNeeded ? RequestRefusal.SecondOpinionMissing : null;
        if (reading.Second.Stops.Count > 0) return RequestRefusal.NotAssessed;
        return reading.Differences.Count > 0 && request.Resolution is null ? RequestRefusal.DifferencesOpen : null;
    }

    private static long? Amount(string? answer) => long.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
