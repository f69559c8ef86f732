using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using FilterFactory = System.Func<Microsoft.AspNetCore.Http.EndpointFilterFactoryContext, Microsoft.AspNetCore.Http.EndpointFilterDelegate, Microsoft.AspNetCore.Http.EndpointFilterDelegate>;

namespace Marrakech.Ui.Web;

/// <summary>Maps handlers whose reading of the request is compiled when they are first asked: to compile that of every address took a good part of each start.</summary>
public static class Handlers
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps a handler that reads: it answers GET, and HEAD as GET without the body.</summary>
    public static RouteHandlerBuilder MapReading(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler, FilterFactory? filter = null) =>
        endpoints.MapHandler(pattern, Reading, handler, filter);

    /// <summary>Maps a handler that answers <paramref name="methods"/>; <paramref name="filter"/> runs before it.</summary>
    public static RouteHandlerBuilder MapHandler(
        this IEndpointRouteBuilder endpoints, string pattern, IReadOnlyList<string> methods, Delegate handler, FilterFactory? filter = null)
    {
        var mapped = endpoints.MapMethods(pattern, methods, NotBuilt);
        mapped.Add(endpoint =>
        {
            var route = (RouteEndpointBuilder)endpoint;
            route.Metadata.Add(handler.Method);
            RequestDelegateFactory.InferMetadata(handler.Method, Options(route, methods));
            var compiled = new Lazy<RequestDelegate>(() => Compile(route, methods, handler, filter));
            route.RequestDelegate = context => compiled.Value(context);
        });
        return new RouteHandlerBuilder([mapped]);
    }

    private static RequestDelegate Compile(RouteEndpointBuilder described, IReadOnlyList<string> methods, Delegate handler, FilterFactory? filter)
    {
        var route = new RouteEndpointBuilder(NotBuilt, described.RoutePattern, described.Order) { ApplicationServices = described.ApplicationServices };
        if (filter is not null) route.FilterFactories.Add(filter);
        return RequestDelegateFactory.Create(handler, Options(route, methods)).RequestDelegate;
    }

    private static RequestDelegateFactoryOptions Options(RouteEndpointBuilder route, IReadOnlyList<string> methods) => new()
    {
        ServiceProvider = route.ApplicationServices,
        RouteParameterNames = route.RoutePattern.Parameters.Select(p => p.Name),
        EndpointBuilder = route,
        // What is read has no body: a parameter nobody knows is a mistake, not a body.
        DisableInferBodyFromParameters = !methods.Any(HttpMethods.IsPost),
    };

    private static Task NotBuilt(HttpContext context) => throw new InvalidOperationException("The endpoint has not been built.");
}
