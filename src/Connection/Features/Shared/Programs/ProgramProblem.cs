using System.Text.Json;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;

namespace Marrakech.Connection.Features.Shared.Programs;

/// <summary>Refusals as programs read them: the sentence people read, and the name of the refusal.</summary>
internal static class ProgramProblem
{
    public static ApiProblem Of(RequestRefusal refusal, Site site) => new(
        refusal switch
        {
            RequestRefusal.NotYours or RequestRefusal.OnlyFocalPoint or RequestRefusal.OnlySecretariat or RequestRefusal.OnlyClock => ApiRefusal.Forbidden,
            RequestRefusal.WrongState or RequestRefusal.ChangedMeanwhile => ApiRefusal.Conflict,
            _ => ApiRefusal.InvalidParameter,
        },
        refusal == RequestRefusal.ChangedMeanwhile ? site["Program.ChangedMeanwhile"] : site[$"Request.Refusal.{refusal}"], null, NameOf(refusal));

    public static ApiProblem Of(ResponseRefusal refusal, Site site) => new(
        refusal switch
        {
            ResponseRefusal.NotYours => ApiRefusal.Forbidden,
            ResponseRefusal.WrongState or ResponseRefusal.NotOpen or ResponseRefusal.ChangedMeanwhile => ApiRefusal.Conflict,
            _ => ApiRefusal.InvalidParameter,
        },
        refusal == ResponseRefusal.ChangedMeanwhile ? site["Program.ChangedMeanwhile"] : site[$"Response.Refusal.{refusal}"], null, NameOf(refusal));

    /// <summary>Answers that cannot be, each with its question.</summary>
    public static ApiProblem Of(IEnumerable<AnswerProblem> problems, Site site, RequestRefusal? refusal = null) => new(
        ApiRefusal.InvalidParameter, refusal is { } known ? site[$"Request.Refusal.{known}"] : null,
        [.. problems.Select(p => new ParameterProblem(p.Question.Name, p.Value ?? "", AnswerSentence.Of(p, site)))], refusal is { } named ? NameOf(named) : null);

    /// <summary>The version that was read is not named.</summary>
    public static ApiProblem VersionMissing(string? given, Site site) => Wrong(ProgramInput.VersionHeader, given, site["Program.VersionMissing"]);

    /// <summary>One thing that was sent cannot be.</summary>
    public static ApiProblem Wrong(string parameter, string? value, string detail) => new(ApiRefusal.InvalidParameter, null, [new ParameterProblem(parameter, value ?? "", detail)]);

    private static string NameOf<T>(T refusal)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.ToString());
}
