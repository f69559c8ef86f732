using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Mail;
using Marrakech.Operations.Settings;
using MimeKit;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>How the transport understands a mail server.</summary>
public sealed class SmtpTests
{
    [Fact]
    public async Task A_letter_is_handed_over_whole()
    {
        await using var sink = new SmtpSink();
        await Transport(sink.Port).SendAsync(Letter(), TestContext.Current.CancellationToken);
        var (id, bytes) = Assert.Single(sink.Letters);
        Assert.Equal("lake@example.org", id);
        Assert.Contains("Water.", bytes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("550 amina@example.org is unknown", "250 taken", "JobFailure.MailAddress")]
    [InlineData("250 known", "554 amina@example.org gets no mail", "JobFailure.MailRefused")]
    public async Task A_refusal_is_told_without_the_address(string afterReader, string afterLetter, string key)
    {
        await using var sink = new SmtpSink { AfterReader = () => afterReader, AfterLetter = _ => afterLetter };
        var failure = await Assert.ThrowsAsync<JobFailedException>(() => Transport(sink.Port).SendAsync(Letter(), TestContext.Current.CancellationToken));
        Assert.Equal(key, failure.Key);
        Assert.Null(failure.InnerException);
        Assert.DoesNotContain("amina", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_home_is_told()
    {
        var sink = new SmtpSink();
        var port = sink.Port;
        await sink.DisposeAsync();
        var failure = await Assert.ThrowsAsync<JobFailedException>(() => Transport(port).SendAsync(Letter(), TestContext.Current.CancellationToken));
        Assert.Equal("JobFailure.MailServer", failure.Key);
    }

    [Fact]
    public async Task Where_protection_is_asked_for_nothing_is_said_without_it()
    {
        await using var sink = new SmtpSink();
        var failure = await Assert.ThrowsAsync<JobFailedException>(() => Transport(sink.Port, SmtpProtection.Start).SendAsync(Letter(), TestContext.Current.CancellationToken));
        Assert.Equal("JobFailure.MailServer", failure.Key);
        Assert.Empty(sink.Letters);
    }

    private static SmtpTransport Transport(int port, SmtpProtection protection = SmtpProtection.None) =>
        new(new SmtpSettings("127.0.0.1", port, protection, null, null), Microsoft.Extensions.Logging.Abstractions.NullLogger<SmtpTransport>.Instance);

    private static MimeMessage Letter() => new([new MailboxAddress(null, "hub@example.org")], [new MailboxAddress(null, "amina@example.org")], "Lake", new TextPart("plain") { Text = "Water." }) { MessageId = "lake@example.org" };
}
