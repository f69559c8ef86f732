using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marrakech.App.Knowledge.Links;

/// <summary>Stands for sites of others: a server on this machine that answers as it is told, however badly.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly WebApplication app;

    public World(RequestDelegate answer, string host = "127.0.0.1")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add($"http://{host}:0");
        app.Run(context =>
        {
            if (context.Request.Path == "/robots.txt")
            {
                RobotsAsked++;
                return Robots(context);
            }

            Asked.Enqueue((context.Request.Method, context.Request.Path.Value!, string.Join('\n', context.Request.Headers.Select(h => $"{h.Key}: {h.Value}"))));
            return answer(context);
        });
        app.Start();
    }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => app.Urls.First();

    /// <summary>What it answers for its file robots.txt; nothing is found there unless it is set.</summary>
    public RequestDelegate Robots { get; set; } = context =>
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    };

    public int RobotsAsked { get; private set; }

    /// <summary>Method, path and headings of each other request.</summary>
    public ConcurrentQueue<(string Method, string Path, string Headings)> Asked { get; } = [];

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
