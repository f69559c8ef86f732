using System.Text;
using Marrakech.Support;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Marrakech.App.Host;

/// <summary>What the page about a failure holds of a form that was sent.</summary>
public sealed class SentFormTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_sent_is_held_in_its_order_but_for_the_token()
    {
        var sent = await ReadAsync("/en/where", "?row=3", [("title", "Ключ"), ("choice", "1"), ("choice", "2"), ("note", "Some words\nof somebody"), ("id", "0b9e3c0e-0000-7000-8000-000000000000"), ("__RequestVerificationToken", "x")]);
        Assert.Equal("/en/where?row=3", sent!.Path);
        Assert.Equal([("title", "Ключ"), ("choice", "1"), ("choice", "2"), ("note", "Some words\nof somebody"), ("id", "0b9e3c0e-0000-7000-8000-000000000000")], sent.Fields);
        Assert.Equal(["Some words\nof somebody"], sent.Words);
        Assert.Equal(["report.pdf"], (await ReadAsync("/en/where", "", [("title", "T")], "C:/secret/report.pdf"))!.Files);
    }

    [Fact]
    public async Task Secrets_and_addresses_of_other_sites_are_not_held()
    {
        foreach (var secret in new[] { "password", "Password", "current", "code", "recovery", "credential" }) Assert.Null(await ReadAsync("/en/where", "", [("title", "T"), (secret, "s")]));
        foreach (var path in new[] { "//evil.example/x", "/\\evil.example/x" }) Assert.Null(await ReadAsync(path, "", [("title", "T")]));
    }

    private async Task<SentForm?> ReadAsync(string path, string query, (string Name, string Value)[] fields, string? file = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (http.Request.Method, http.Request.ContentType, http.Request.QueryString) = ("POST", "application/x-www-form-urlencoded", new QueryString(query));
        var files = new FormFileCollection();
        if (file is not null) files.Add(new FormFile(new MemoryStream(Encoding.UTF8.GetBytes("x")), 0, 1, "file", file));
        http.Request.Form = new FormCollection(fields.GroupBy(f => f.Name).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(f => f.Value)])), files);
        http.Features.Set<IExceptionHandlerPathFeature>(new ExceptionHandlerFeature { Path = path });
        return await SentForm.ReadAsync(http, Ct);
    }
}
