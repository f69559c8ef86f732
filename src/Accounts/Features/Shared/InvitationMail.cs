using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Mail;
using Marrakech.Ui.Texting;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.Shared;

/// <summary>Writes the message that carries an invitation's secret.</summary>
internal sealed class InvitationMail(AppDb db, MessageOutbox outbox, TextCatalogue texts)
{
    private static readonly string[] invited = ["Mail.Invitation.What", "Mail.Invitation.Until", "Mail.Invitation.Otherwise"];
    private static readonly string[] named = ["Mail.HandOver.What", "Mail.Invitation.Until", "Mail.Invitation.Otherwise"];

    /// <summary>Puts it into the outbox, inside the caller's act.</summary>
    public async Task EnqueueAsync(Invitation invitation, Organisation organisation, string secret, CancellationToken ct)
    {
        var language = Language.Find(invitation.Language) ?? Language.English;
        var inviter = await db.Set<Person>().Where(p => p.Id == invitation.InvitedBy).Select(p => p.Name).SingleAsync(ct);
        await outbox.EnqueueAsync(
            new OutgoingMessage
            {
                Address = invitation.Email,
                Language = language,
                Topic = "invitation",
                Key = $"invitation:{invitation.Digest}",
                Path = OrganisationLinks.Invitation(secret),
                Words = new MailWords
                {
                    Subject = invitation.Replaces is null ? "Mail.Invitation.Subject" : "Mail.HandOver.Subject",
                    Paragraphs = invitation.Replaces is null ? invited : named,
                    Link = "Mail.Invitation.Link",
                    Values = [inviter, texts.Sentence(language, $"Role.{invitation.Role}"), organisation.Name, invitation.ExpiresAt.UtcDateTime.ToString("D", language.Culture)],
                },
            },
            ct);
    }
}
