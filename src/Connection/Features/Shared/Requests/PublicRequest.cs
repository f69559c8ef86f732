using System.Text.Json;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>
/// What everybody may read of a request. Its reference, where it stands, who must move and by when are always public; country, objectives and kinds of
/// support unless it is confidential; title and summary only where the country chose so.
/// </summary>
internal sealed record PublicRequest(RequestReading Reading)
{
    private readonly RequestAnswers answers = Reading.Request.Read();

    /// <summary>What it was merged with, as far as everybody may know.</summary>
    public MergedWith Merged { get; init; } = MergedWith.Nothing;

    public bool ShowsWords => Reading.Request.Visibility == RequestQuestion.Public;

    /// <summary>Whether members of the network read more.</summary>
    public bool IsForNetwork => Reading.Request.Visibility != RequestQuestion.Confidential;

    public string? Title => ShowsWords ? Reading.Request.Title : null;
    public string? Summary => ShowsWords ? answers.One(RequestQuestion.Summary) : null;
    public string Language => answers.One(RequestQuestion.Language) ?? Kernel.Reference.Language.English.Code;
    public string? Country => IsForNetwork ? Reading.Request.Country : null;
    /// <summary>Every country that asks, the leading one first.</summary>
    public IReadOnlyList<string> Countries => IsForNetwork ? Reading.Request.Asking() : [];

    public IReadOnlyList<int> Objectives => IsForNetwork ? answers.Objectives : [];
    public IReadOnlyList<string> Supports => IsForNetwork ? answers[RequestQuestion.Support] : [];

    /// <summary>When it moved last, as far as everybody sees its moves.</summary>
    public DateTimeOffset MovedAt => new RequestHistory(Reading, IsWhole: false).Shown.Last().At;

    /// <summary>A state as the API and addresses write it: <c>in_assessment</c>.</summary>
    public static string NameOf(RequestState state) => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());

    /// <summary>The state with that name.</summary>
    public static RequestState StateOf(string name) => Enum.GetValues<RequestState>().First(s => NameOf(s) == name);
}
