using System.Text.Json;
using System.Text.Json.Serialization;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Ui.Api;

/// <summary>Why the API refuses. The name, in lower case with hyphens, ends the problem's type and never changes.</summary>
public enum ApiRefusal
{
    /// <summary>A parameter has a value that cannot be, or there is no such parameter.</summary>
    InvalidParameter = 400,

    /// <summary>Nobody is named, or by a token that is wrong, expired or revoked.</summary>
    Unauthorized = 401,

    /// <summary>Token or role may not.</summary>
    Forbidden = 403,

    /// <summary>There is no such thing.</summary>
    NotFound = 404,

    /// <summary>The address may be read only.</summary>
    MethodNotAllowed = 405,

    /// <summary>None of the forms the client accepts can be given.</summary>
    NotAcceptable = 406,

    /// <summary>It stands against something that was sent before.</summary>
    Conflict = 409,

    /// <summary>It was withdrawn; what is left is told at its page.</summary>
    Gone = 410,

    /// <summary>More requests in a minute than allowed.</summary>
    TooManyRequests = 429,

    /// <summary>A fault of ours.</summary>
    Unexpected = 500,

    /// <summary>The database takes no change at the moment.</summary>
    Unavailable = 503,
}

/// <summary>A refusal as a client reads it (RFC 9457).</summary>
/// <param name="Type" example="/api#invalid-parameter">Kind of refusal; never changes. Its explanation stands at this address.</param>
/// <param name="Title">The kind in words, in the language asked for.</param>
/// <param name="Status" example="400">HTTP status.</param>
/// <param name="Detail">What was not done and what to do.</param>
/// <param name="Instance">Path that was asked for.</param>
/// <param name="Errors">The parameters not understood; null for other refusals.</param>
/// <param name="Code" example="wrong-state">The rule that stands against it; never changes. Null where the type says all.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, string Instance, IReadOnlyList<ParameterProblem>? Errors, string? Code);

/// <summary>A parameter that could not be understood.</summary>
/// <param name="Parameter">Name of the parameter.</param>
/// <param name="Value">The value given.</param>
/// <param name="Detail">What is wrong with it and what may stand there.</param>
public sealed record ParameterProblem(string Parameter, string Value, string Detail);

/// <summary>A refusal as RFC 9457 wants it: always <c>application/problem+json</c>, whatever the client accepts.</summary>
public sealed class ApiProblem(ApiRefusal refusal, string? detail = null, IReadOnlyList<ParameterProblem>? errors = null, string? code = null) : IResult, IEndpointMetadataProvider
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = ApiJson.Encoder, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The kind of refusal.</summary>
    public ApiRefusal Refusal => refusal;

    /// <summary>Address of the explanation of a refusal, below the page about the API.</summary>
    public static string TypeOf(ApiRefusal refusal) => "/api#" + JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.ToString());

    /// <summary>Writes the problem that belongs to the status of the response.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var refusal = (ApiRefusal)context.Response.StatusCode;
        return new ApiProblem(Enum.IsDefined(refusal) ? refusal : context.Response.StatusCode < 500 ? ApiRefusal.InvalidParameter : ApiRefusal.Unexpected)
            .ExecuteAsync(context, context.Response.StatusCode);
    }

    /// <summary>The refusal in the reader's language.</summary>
    public Problem Told(Site site, string path, int status) =>
        new(TypeOf(refusal), site[$"Api.Problem.{refusal}.Title"], status, detail ?? site[$"Api.Problem.{refusal}.Detail"], path, errors, code);

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => ExecuteAsync(httpContext, (int)refusal);

    private Task ExecuteAsync(HttpContext context, int status)
    {
        var site = context.RequestServices.GetRequiredService<Site>();
        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = site.Language.Code;
        context.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = StoreTroublePages.RetryAfter;
        return context.Response.WriteAsJsonAsync(Told(site, context.Request.Path, status), Options, ApiForm.ProblemType, context.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder)
    {
        foreach (var refusal in new[] { ApiRefusal.InvalidParameter, ApiRefusal.NotFound, ApiRefusal.NotAcceptable, ApiRefusal.TooManyRequests })
            builder.Metadata.Add(new ProducesResponseTypeMetadata((int)refusal, typeof(Problem), [ApiForm.ProblemType]));
    }
}
