using System.Globalization;
using System.Net;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>Whoever looks after the site can see what was refused, and nothing about people.</summary>
public sealed class RefusalLogTests(RefusalLogTests.ListeningHost host) : IClassFixture<RefusalLogTests.ListeningHost>
{
    [Fact]
    public async Task A_refused_request_is_told_with_route_and_session()
    {
        var member = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: false, Role.FocalPoint);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("membership", "zq7typed\r\nforged line")]);
        using var refused = await member.Browser.PostAsync(new Uri("/en/account/acting?return=zq7query", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var line = Assert.Single(host.Log.Lines, l => l.Contains("account/acting", StringComparison.Ordinal) && l.Contains("Refused with 400", StringComparison.Ordinal));
        Assert.Contains("by person, page S-", line, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains("zq7", StringComparison.Ordinal) || l.Contains(member.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_not_allowed_and_what_was_not_understood_is_told()
    {
        using var wrongMethod = await host.Client.PutAsync(new Uri("/api/v1/objectives", UriKind.Relative), null, TestContext.Current.CancellationToken);
        using var wrongSignIn = await host.NewBrowser().PostFormAsync("/en/sign-in", new() { ["email"] = "zq8nobody@example.org", ["password"] = "wrong" });
        Assert.Contains(host.Log.Lines, l => l.Contains(string.Create(CultureInfo.InvariantCulture, $"Refused with {(int)wrongMethod.StatusCode}: PUT"), StringComparison.Ordinal));
        Assert.Contains(host.Log.Lines, l => l.Contains("Refused with 400: POST {lang:language}/sign-in by visitor", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains("zq8", StringComparison.Ordinal));
    }

    public sealed class ListeningHost() : TestHost(Engine.Sqlite, Content.Starter)
    {
        internal LogCapture Log { get; } = new();

        /// <summary>With the levels the product sets.</summary>
        protected override void Adjust(WebApplicationBuilder builder) => builder.Logging.AddProvider(Log);
    }
}
