using System.Net;
using Marrakech.Fund.Features.PrintReports;
using Marrakech.Support;
using Microsoft.Extensions.Time.Testing;
using UglyToad.PdfPig;
using Xunit;

namespace Marrakech.App.Fund;

/// <summary>A site whose operator named a browser.</summary>
public sealed class PrintingHost() : TestHost(Engine.Sqlite)
{
    protected override IReadOnlyList<string> Settings => [.. base.Settings, .. Chromium.Program is { } browser ? ["--fund-reports-browser", browser] : Array.Empty<string>()];
}

/// <summary>Reports as PDF, printed by the browser of the machine; and what is said where that does not work.</summary>
public sealed class ReportPdfTests(PrintingHost host) : IClassFixture<PrintingHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_printed_with_its_figures_in_latin_and_arabic()
    {
        if (Chromium.Program is null) Missing.Skip(Chromium.HowToGet);
        var today = FundMoney.Today(host);
        Assert.Null((await FundMoney.PostAsync(host, FundMoney.Deposit(FundMoney.Fresh("pdf"), 123_456_78, today))).Problem);
        Assert.NotEmpty((await host.GetHtmlAsync("/en/fund/books/reports/cash")).QuerySelectorAll("main a[href*='cash.pdf?']"));
        foreach (var language in new[] { "en", "ar" })
        {
            using var answer = await host.Client.GetAsync(new Uri($"/fund/books/reports/cash.pdf?to={today:yyyy-MM-dd}&lang={language}", UriKind.Relative), Ct);
            await answer.MustBeAsync(HttpStatusCode.OK);
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
            using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(Ct));
            var text = string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
            Assert.Contains("123456.78", text, StringComparison.Ordinal);
            Assert.Contains(FundMoney.Bank, text, StringComparison.Ordinal);
            // The page lies: it is wider than it is high.
            Assert.All(pdf.GetPages(), p => Assert.True(p.Width > p.Height));
            if (language == "ar") Assert.Contains(text, c => c is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFC');
        }
    }

    [Fact]
    public async Task Without_a_browser_the_page_offers_word_and_print()
    {
        var printer = new ReportPrinter(null, TimeProvider.System);
        Assert.Equal((null, PrintRefusal.None), await printer.PrintAsync("<p>", Ct));
        foreach (var (refusal, sentence) in new[] { (PrintRefusal.None, "This site prints no PDF itself."), (PrintRefusal.Busy, "Another report is being printed."), (PrintRefusal.Failed, "The report could not be printed.") })
            Assert.StartsWith(sentence, (await host.GetHtmlAsync($"/en/fund/books/reports/cash?pdf={refusal}")).TextOf("main p.notice"), StringComparison.Ordinal);
    }

    /// <summary>A program that fails, one that never ends, and a second asker while it runs.</summary>
    [Fact]
    public async Task Only_one_is_printed_at_a_time_and_none_for_longer_than_thirty_seconds()
    {
        if (OperatingSystem.IsWindows()) return;
        var clock = new FakeTimeProvider();
        using (var failing = new ReportPrinter(Script("exit 3"), clock)) Assert.Equal((null, PrintRefusal.Failed), await failing.PrintAsync("<p>", Ct));
        using (var lying = new ReportPrinter(Script("exit 0"), clock)) Assert.Equal((null, PrintRefusal.Failed), await lying.PrintAsync("<p>", Ct));
        using (var absent = new ReportPrinter(Path.Combine(host.DataFolder, "no-such-browser"), clock)) Assert.Equal((null, PrintRefusal.Failed), await absent.PrintAsync("<p>", Ct));
        using var hanging = new ReportPrinter(Script("while true; do sleep 1; done"), clock);
        var first = hanging.PrintAsync("<p>", Ct);
        Assert.Equal((null, PrintRefusal.Busy), await hanging.PrintAsync("<p>", Ct));
        while (!first.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            await Task.Yield();
        }

        Assert.Equal((null, PrintRefusal.Failed), await first);
        // The place is free again.
        Assert.NotEqual(PrintRefusal.Busy, (await new ReportPrinter(Script("exit 3"), clock).PrintAsync("<p>", Ct)).Refusal);
    }

    private string Script(string body)
    {
        var path = Path.Combine(host.DataFolder, $"browser-{FundMoney.Fresh("S")}.sh");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
