using Marrakech.Accounts.Data;
using MimeKit;

namespace Marrakech.Accounts.Domain;

/// <summary>Reads an e-mail address as typed.</summary>
internal static class EmailAddress
{
    /// <summary>The address without white space around it; null where it is none.</summary>
    public static string? Read(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= Person.EmailLength } text && text.All(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not ('"' or ',' or ';' or '<' or '>'))
            && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && mailbox.Domain.Length > 0
            ? text
            : null;
}
