using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Mail;

namespace Marrakech.Accounts.Web;

/// <summary>What a person is told by e-mail about how they sign in; the sentences are the texts <c>AccountMail.{notice}</c>.</summary>
internal enum AccountNotice
{
    PasswordChanged,
    SecondFactorSetUp,
    SecondFactorSwitchedOff,
    RecoveryCodesMade,
    PasskeyAdded,
    PasskeyRemoved,
    ProviderConnected,
    EmailChanged,
}

/// <summary>Writes account messages into the act that gives rise to them. Nobody can refuse these.</summary>
internal sealed class AccountMail(MessageOutbox outbox)
{
    private const string Topic = "account";

    /// <summary>Tells a person of a change, so that they notice one that was not theirs.</summary>
    public Task NoticeAsync(AccountNotice notice, Person person, OpenAct act, CancellationToken ct)
    {
        var words = new MailWords
        {
            Subject = $"AccountMail.{notice}.Subject",
            Paragraphs = [$"AccountMail.{notice}", "AccountMail.NotYou"],
            Link = "AccountMail.Look",
        };
        var key = string.Create(CultureInfo.InvariantCulture, $"{notice} {person.Id} {act.At:O}");
        return SendAsync(person, person.Email!, key, words, AccountLinks.Account, ct);
    }

    /// <summary>Sends a link with a key that is good once.</summary>
    /// <param name="name">Beginning of the keys of its texts.</param>
    /// <param name="key">Idempotency key.</param>
    public Task SendLinkAsync(string name, Person person, string address, string key, string path, CancellationToken ct) => SendAsync(person, address, key, new MailWords
    {
        Subject = $"AccountMail.{name}.Subject",
        Paragraphs = [$"AccountMail.{name}", "AccountMail.Once", "AccountMail.NotAsked"],
        Link = $"AccountMail.{name}.Link",
    }, path, ct);

    private async Task SendAsync(Person person, string address, string key, MailWords words, string path, CancellationToken ct) => await outbox.EnqueueAsync(new OutgoingMessage
    {
        Address = address,
        Language = Language.Find(person.Language) ?? Language.English,
        Topic = Topic,
        Key = key,
        Words = words,
        Path = path,
    }, ct);
}
