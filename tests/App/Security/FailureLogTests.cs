using System.Net;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>A failure carries what somebody typed; the log tells what failed and where, and nothing of that.</summary>
public sealed class FailureLogTests(FailureLogTests.FailingHost host) : IClassFixture<FailureLogTests.FailingHost>
{
    private const string Marker = "zqfailed@example.org", Place = "/test-failure/{way}";

    [Theory]
    [InlineData("thrown", "System.InvalidOperationException")]
    [InlineData("within", "System.AggregateException")]
    [InlineData("saved", "DbUpdateException")]
    public async Task Its_type_and_place_are_told_and_nothing_it_holds(string way, string type)
    {
        using var failed = await host.Client.GetAsync(new Uri($"/test-failure/{way}?about={Marker}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.DoesNotContain(Marker, await failed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var lines = host.Log.Lines;
        Assert.Contains(lines, l => l.Contains(type, StringComparison.Ordinal) && l.Contains(nameof(FailingHost), StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains($"Failed: GET {Place} by visitor", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains(Marker, StringComparison.Ordinal));
    }

    public sealed class FailingHost() : TestHost(Engine.Sqlite)
    {
        internal LogCapture Log { get; } = new();

        protected override void Adjust(WebApplicationBuilder builder)
        {
            builder.Logging.AddProvider(Log);
            builder.Logging.AddFilter<LogCapture>("Marrakech", LogLevel.Trace);
            // As the product keeps it: what the framework logs below a warning is not kept, an address among it.
            builder.Logging.AddFilter<LogCapture>("Microsoft", LogLevel.Warning);
        }

        protected override void Map(WebApplication app) => app.MapGet(Place, FailAsync).Allow(AccessRule.Public("UseSite")).ExcludeFromDescription();

        private static async Task FailAsync(string way, HttpContext context)
        {
            switch (way)
            {
                case "thrown": throw new InvalidOperationException($"The address {Marker} is taken.");
                case "within": throw new AggregateException(Marker, new ArgumentException(Marker), new FormatException("Below.", new TimeoutException(Marker)));
                default:
                    var db = context.RequestServices.GetRequiredService<AppDb>();
                    // Twice the same key: the library writes the failure into its line.
                    db.Add(new Marrakech.Operations.Notifying.SigningKey { Name = Marker, Value = [1] });
                    await db.SaveChangesAsync();
                    db.ChangeTracker.Clear();
                    db.Add(new Marrakech.Operations.Notifying.SigningKey { Name = Marker, Value = [1] });
                    await db.SaveChangesAsync();
                    break;
            }
        }
    }
}
