using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Mail;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.Register;

/// <summary>What the link of the confirmation carries. Nobody is kept before they have shown that the address is theirs.</summary>
internal sealed record PendingPerson(string Name, string Email, string Language, string PasswordHash);

/// <summary>Takes the wish to register, and answers by e-mail alone: the page says the same whoever has an account.</summary>
internal sealed class Register(ActTrail acts, UserManager<Person> people, Newcomer newcomer, SealedWords words, MessageOutbox outbox)
{
    public const string Purpose = "registration";
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);
    public static readonly ActKind Act = new("RegistrationAsked");

    private static readonly string[] confirm = ["Mail.Register.What", "Mail.Register.Until", "Mail.Register.Otherwise"];
    private static readonly string[] exists = ["Mail.RegisterExists.What", "Mail.RegisterExists.Otherwise"];

    public async Task HandleAsync(Person person, string password, CancellationToken ct)
    {
        // Made for a known address too: it must not answer faster.
        var digest = newcomer.Digest(person, password);
        await using var act = await acts.OpenAsync(Act, null, ct);
        var known = await people.FindByEmailAsync(person.Email!);
        var link = OrganisationLinks.ConfirmRegistration(words.Seal(Purpose, new PendingPerson(person.Name, person.Email!, person.Language, digest), Lasts));
        await outbox.EnqueueAsync(known is null ? Confirm(person, link, act.At) : Exists(known, act.At), ct);
        await act.CommitAsync(new { }, ct);
    }

    private static OutgoingMessage Confirm(Person person, string link, DateTimeOffset at) => Message(person, at, link, new MailWords
    {
        Subject = "Mail.Register.Subject",
        Paragraphs = confirm,
        Link = "Mail.Register.Link",
        Values = [person.Name],
    });

    private static OutgoingMessage Exists(Person known, DateTimeOffset at) => Message(known, at, AccountLinks.SignIn, new MailWords
    {
        Subject = "Mail.RegisterExists.Subject",
        Paragraphs = exists,
        Link = "Mail.RegisterExists.Link",
        Values = [known.Name],
    });

    /// <summary>The key lets one message a minute go to one address, whoever asks how often.</summary>
    private static OutgoingMessage Message(Person to, DateTimeOffset at, string path, MailWords said) => new()
    {
        Address = to.Email!,
        Language = Language.Find(to.Language) ?? Language.English,
        Topic = "registration",
        Key = string.Create(CultureInfo.InvariantCulture, $"registration:{Secret.Digest(to.Email!.ToUpperInvariant())}:{at.UtcDateTime:yyyyMMddHHmm}"),
        Path = path,
        Words = said,
    };
}
