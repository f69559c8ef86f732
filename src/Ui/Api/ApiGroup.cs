using System.Reflection;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Ui.Api;

/// <summary>Maps resources of the API.</summary>
public static class ApiGroup
{
    /// <summary>Opens the group of one resource: <c>/api/v1/{name}</c>.</summary>
    public static RouteGroupBuilder MapResource(this IEndpointRouteBuilder endpoints, string name, string tag, AccessRule rule) =>
        endpoints.MapGroup($"{ApiRequest.Root}/{name}").WithTags(tag).Allow(rule);

    /// <summary>Maps a handler that reads: it answers GET, and HEAD as GET without the body.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder group, string pattern, Delegate handler) =>
        group.MapReading(pattern, handler, Guard).WithName(NameOf(handler.Method));

    /// <summary>Maps a handler that takes something: it answers POST.</summary>
    public static RouteHandlerBuilder MapWrite(this IEndpointRouteBuilder group, string pattern, Delegate handler) =>
        group.MapHandler(pattern, [HttpMethods.Post], handler, Guard).WithName(NameOf(handler.Method));

    /// <summary>Refuses, before a handler runs, what no handler understands: parameters that do not exist, other languages, other forms.</summary>
    private static EndpointFilterDelegate Guard(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var names = ParameterNames(factory.MethodInfo).Append(ApiRequest.LanguageParameter).ToList();
        return context =>
        {
            var http = context.HttpContext;
            var asked = ApiRequest.Of(http);
            if (asked?.Form is null) return ValueTask.FromResult<object?>(new ApiProblem(ApiRefusal.NotAcceptable));
            var reader = new ParameterReader(http.RequestServices.GetRequiredService<Site>());
            if (asked.UnknownLanguage is { } code)
                reader.RefuseChoice(ApiRequest.LanguageParameter, code, Kernel.Reference.Language.All.Select(l => l.Code));
            foreach (var given in http.Request.Query.Where(q => !names.Contains(q.Key))) reader.RefuseName(given.Key, given.Value.ToString(), names);
            return reader.Problem is { } problem ? ValueTask.FromResult<object?>(problem) : next(context);
        };
    }

    private static IEnumerable<string> ParameterNames(MethodInfo handler) => handler.GetParameters()
        .Where(p => p.GetCustomAttribute<AsParametersAttribute>() is not null)
        .SelectMany(p => p.ParameterType.GetProperties())
        .Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name)
        .OfType<string>();

    /// <summary>The name of an operation: <c>Practices.List</c> of <c>PracticesApi.List</c>.</summary>
    private static string NameOf(MethodInfo handler)
    {
        var type = handler.DeclaringType!.Name;
        return $"{(type.EndsWith("Api", StringComparison.Ordinal) ? type[..^3] : type)}.{handler.Name}";
    }
}
