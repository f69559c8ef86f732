using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Mail;
using MimeKit;

namespace Marrakech.App.Operations;

/// <summary>Messages of tests, and the files the development sink makes of them.</summary>
internal static class Letters
{
    private static int made;

    /// <summary>An address nobody else in the run uses.</summary>
    public static string NewAddress() => $"reader{Interlocked.Increment(ref made)}@example.org";

    public static OutgoingMessage To(string address, string key, string language = "en", MailDelivery delivery = MailDelivery.Immediately) => new()
    {
        Address = address,
        Language = Language.Find(language)!,
        Topic = "lakes",
        Key = key,
        // Words that exist already; what they say does not matter here.
        Words = new MailWords { Subject = "Jobs.Progress", Paragraphs = ["Notifications.MailHint"], Link = "Notification.Open", Values = ["1", key] },
        Path = "/objectives/8",
        Delivery = delivery,
        UnsubscribePath = "/unsubscribe/word",
    };

    /// <summary>The letters to an address that lie in the folder of the development sink.</summary>
    public static IReadOnlyList<MimeMessage> In(string dataFolder, string address)
    {
        var folder = Path.Combine(dataFolder, "mail");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.eml").Select(f => MimeMessage.Load(f)).Where(m => m.To.Mailboxes.Single().Address == address)] : [];
    }
}
