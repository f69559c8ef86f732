using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marrakech.App.Knowledge.Harvesting;

/// <summary>A repository on this machine that answers as it is told, however badly.</summary>
internal sealed class ScriptedRepository : IAsyncDisposable
{
    private readonly WebApplication app;

    private ScriptedRepository(Func<IQueryCollection, HttpResponse, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/oai", context =>
        {
            Asked.Add(context.Request.QueryString.Value!);
            context.Response.ContentType = "text/xml";
            return answer(context.Request.Query, context.Response);
        });
        app.MapGet("/robots.txt", () => Robots is null ? Results.NotFound() : Results.Text(Robots));
        app.Start();
    }

    public string Address => app.Urls.First() + "/oai";

    /// <summary>Its file robots.txt; null where it has none.</summary>
    public string? Robots { get; set; }

    public List<string> Asked { get; } = [];

    public static ScriptedRepository Of(Func<IQueryCollection, HttpResponse, Task> answer) => new(answer);

    public static ScriptedRepository Saying(Func<IQueryCollection, string> answer) => new((query, response) => response.WriteAsync(answer(query), Encoding.UTF8));

    /// <summary>A list with these records.</summary>
    public static string List(string? token, params IEnumerable<string> records) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2027-03-01T09:00:00Z</responseDate><request>x</request><ListRecords>{string.Concat(records)}{(token is null ? "" : $"<resumptionToken>{token}</resumptionToken>")}</ListRecords></OAI-PMH>""";

    /// <summary>A record in Dublin Core.</summary>
    public static string Record(string identifier, string elements, string day = "2027-02-01") =>
        $"""<record><header><identifier>{identifier}</identifier><datestamp>{day}</datestamp></header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">{elements}</oai_dc:dc></metadata></record>""";

    public static string Deleted(string identifier) =>
        $"""<record><header status="deleted"><identifier>{identifier}</identifier><datestamp>2027-02-02</datestamp></header></record>""";

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
