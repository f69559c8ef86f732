using Marrakech.Connection.Data.Endorsements;
using Marrakech.Connection.Data.Requests;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Mail;

namespace Marrakech.Connection.Features.Shared.Endorsements;

/// <summary>Writes the messages that carry a link to endorse. They name country and reference only: a title may be confidential.</summary>
internal sealed class EndorsementMail(MessageOutbox outbox)
{
    private static readonly string[] asked = ["EndorsementMail.What", "EndorsementMail.How", "EndorsementMail.Otherwise"], reminded = ["EndorsementMail.Reminder", "EndorsementMail.How", "EndorsementMail.Otherwise"];

    /// <summary>Puts the first message, or a reminder, into the outbox, inside the caller's act.</summary>
    /// <param name="endorsement">Whom it goes to; the address must be there.</param>
    /// <param name="request">The request.</param>
    /// <param name="word">The word of the link.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task EnqueueAsync(Endorsement endorsement, SupportRequest request, string word, CancellationToken ct)
    {
        var language = Language.Find(endorsement.Language) ?? Language.English;
        var country = Countries.Find(request.Country)?.Name.In(language) ?? request.Country;
        await outbox.EnqueueAsync(
            new OutgoingMessage
            {
                Address = endorsement.Email!,
                Language = language,
                Topic = "endorsement",
                Key = $"endorsement:{endorsement.Digest}",
                Path = EndorsementLinks.Answer(word),
                Words = new MailWords
                {
                    Subject = endorsement.Reminded == 0 ? "EndorsementMail.Subject" : "EndorsementMail.Reminder.Subject",
                    Paragraphs = endorsement.Reminded == 0 ? asked : reminded,
                    Link = "EndorsementMail.Link",
                    Values = [country, request.Code, endorsement.Organisation, endorsement.ExpiresAt.UtcDateTime.ToString("D", language.Culture)],
                },
            },
            ct);
    }
}
