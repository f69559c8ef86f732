using Marrakech.Knowledge.Domain.Usage;
using Marrakech.Operations.Contracts.Files;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Knowledge.Features.CountUse;

/// <summary>Counts, once it is answered, what was read or downloaded; answers of the page cache and "you have it already" among them. Stands before both, and touches memory alone.</summary>
internal sealed class CountVisits(RequestDelegate next, UseCounter counter)
{
    private static readonly UseSum read = new(1, 0), downloaded = new(0, 1);

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (!HttpMethods.IsGet(context.Request.Method) || context.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified)) return;
        if (Used(context) is not var (thing, use) || !IsPerson(context.Request)) return;
        counter.Add(thing, use);
    }

    private static (UsedThing Thing, UseSum Use)? Used(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<CountedUse>() is { } counted)
            return (counted.Thing ?? context.Request.RouteValues[CountedUse.RouteValue] as string) is { } key ? (new UsedThing(UseCounter.Own, key), counted.IsDownload ? downloaded : read) : null;
        return context.Features.Get<ServedFile>() is { } file ? (new UsedThing(file.AttachedKind, file.AttachedKey), downloaded) : null;
    }

    private static bool IsPerson(HttpRequest request)
    {
        var headers = request.Headers;
        return Reader.IsPerson(headers.UserAgent.ToString(), headers["Sec-Purpose"].ToString(), headers["Purpose"].ToString(), headers["X-Moz"].ToString());
    }
}
