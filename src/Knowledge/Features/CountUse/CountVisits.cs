using Marrakech.Knowledge.Domain.Usage;
using Marrakech.Operations.Contracts.Files;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Knowledge.Features.CountUse;

/// <summary>Counts, as soon as the answer begins, what is read or downloaded; answers of the page cache and "you have it already" among them. Stands before both, and touches memory alone.</summary>
internal sealed class CountVisits(RequestDelegate next, UseCounter counter)
{
    private static readonly UseSum read = new(1, 0), downloaded = new(0, 1);

    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && IsPerson(context.Request)) context.Response.OnStarting(Count, context);
        return next(context);
    }

    private Task Count(object asked)
    {
        var context = (HttpContext)asked;
        if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified && Used(context) is var (thing, use)) counter.Add(thing, use);
        return Task.CompletedTask;
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
