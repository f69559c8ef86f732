using Marrakech.Accounts.Data;
using MimeKit;

namespace Marrakech.Accounts.Contracts;

/// <summary>Reads an e-mail address as typed.</summary>
public static class EmailAddress
{
    /// <summary>Most characters of one.</summary>
    public const int Length = Person.EmailLength;

    /// <summary>The address without white space around it; null where it is none, or is longer than <see cref="Length"/> characters.</summary>
    /// <param name="typed">What somebody typed.</param>
    public static string? Read(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= Person.EmailLength } text && text.All(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not ('"' or ',' or ';' or '<' or '>'))
            && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && mailbox.Domain.Length > 0
            ? text
            : null;
}
