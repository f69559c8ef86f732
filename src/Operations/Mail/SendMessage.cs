using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Mail;

/// <summary>Sends one message of the outbox.</summary>
internal sealed class SendMessage(AppDb db, IMailTransport transport, MimeWriter writer, TimeProvider clock) : IJob
{
    public const string Kind = "send-message";

    public static string KeyOf(Guid message) => $"{Kind}:{message:N}";

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var id = run.Payload<Guid>();
        var message = await db.Set<Message>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.State == MessageState.Waiting, ct);
        if (message is null) return;
        await transport.SendAsync(writer.Write(message), ct);
        // A node killed exactly here sends again: no protocol lets us and a mail server commit together. The letter carries the
        // same Message-ID and the same bytes, so that the receiver can drop the repeat (docs/adr/0005-mail-at-least-once.md).
        var now = clock.GetUtcNow();
        await db.Set<Message>().Where(m => m.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, MessageState.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.Text, "").SetProperty(m => m.Html, ""),
            CancellationToken.None);
    }
}
