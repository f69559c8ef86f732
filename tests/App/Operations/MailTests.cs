using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Mail;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Operations;

public abstract class MailTests(MachineHost host)
{
    [Fact]
    public async Task A_letter_carries_everything_a_mail_program_needs()
    {
        var address = Letters.NewAddress();
        await EnqueueAsync(Letters.To(address, "needs", "ar"));
        await host.RunJobsAsync();
        var letter = Assert.Single(Letters.In(host.DataFolder, address));
        Assert.Equal("ar", letter.Headers["Content-Language"]);
        Assert.Equal("<http://localhost:5080/ar/unsubscribe/word>", letter.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        Assert.Contains("dir=\"rtl\"", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/ar/objectives/8", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/ar/objectives/8", letter.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_lives_and_dies_with_its_act()
    {
        var address = Letters.NewAddress();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(MachineHost.Act, null, TestContext.Current.CancellationToken);
            await scope.ServiceProvider.GetRequiredService<MessageOutbox>().EnqueueAsync(Letters.To(address, "lost"), TestContext.Current.CancellationToken);
        }

        await host.RunJobsAsync();
        Assert.Empty(Letters.In(host.DataFolder, address));
    }

    [Fact]
    public async Task Of_one_key_one_letter_is_sent_and_what_it_said_is_forgotten()
    {
        var address = Letters.NewAddress();
        await EnqueueAsync(Letters.To(address, "once"), Letters.To(address, "once"));
        await host.RunJobsAsync();
        await EnqueueAsync(Letters.To(address, "once"));
        await host.RunJobsAsync();
        Assert.Single(Letters.In(host.DataFolder, address));
        var row = await host.ReadAsync(db => db.Set<Message>().AsNoTracking().SingleAsync(m => m.Address == address));
        Assert.Equal((MessageState.Sent, "", ""), (row.State, row.Text, row.Html));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("Amina <amina@example.org>")]
    [InlineData("amina@example.org\r\nBcc: all@example.org")]
    public async Task What_is_no_address_is_refused(string address) =>
        await Assert.ThrowsAsync<FormatException>(() => EnqueueAsync(Letters.To(address, "refused")));

    [Fact]
    public async Task Daily_messages_come_together_once_a_day_for_each_reader_and_language()
    {
        var (amina, boris) = (Letters.NewAddress(), Letters.NewAddress());
        await EnqueueAsync(
            Letters.To(amina, "d1", delivery: MailDelivery.Daily), Letters.To(amina, "d2", delivery: MailDelivery.Daily),
            Letters.To(amina, "d3", "fr", MailDelivery.Daily), Letters.To(boris, "d4", delivery: MailDelivery.Daily));
        await host.RunJobsAsync();
        Assert.Empty(Letters.In(host.DataFolder, amina));
        await JoinAsync();
        await JoinAsync();
        var letters = Letters.In(host.DataFolder, amina);
        Assert.Equal(["en", "fr"], letters.Select(l => l.Headers["Content-Language"]).Order());
        var english = letters.Single(l => l.Headers["Content-Language"] == "en");
        Assert.Equal("2 things you should know", english.Subject);
        Assert.Contains("1 of d1", english.TextBody, StringComparison.Ordinal);
        Assert.Contains("1 of d2", english.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("<http://localhost:5080/en/unsubscribe/word>", english.Headers["List-Unsubscribe"]);
        Assert.Single(Letters.In(host.DataFolder, boris));
    }

    private Task EnqueueAsync(params OutgoingMessage[] messages) => host.ActAsync(async (services, _) =>
    {
        foreach (var message in messages) await services.GetRequiredService<MessageOutbox>().EnqueueAsync(message, TestContext.Current.CancellationToken);
    });

    /// <summary>A day later the job of the new day joins and sends.</summary>
    private async Task JoinAsync()
    {
        host.Jump(TimeSpan.FromDays(1));
        await ActivatorUtilities.CreateInstance<RecurringJobs>(host.Services).EnqueueDueAsync(TestContext.Current.CancellationToken);
        await host.RunJobsAsync();
    }

    public sealed class OnSqlite(SqliteMachine host) : MailTests(host), IClassFixture<SqliteMachine>;

    public sealed class OnPostgres(PostgresMachine host) : MailTests(host), IClassFixture<PostgresMachine>;
}
