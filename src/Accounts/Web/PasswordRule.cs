using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Web;

/// <summary>Why a new password is refused; the sentence is the text <c>Password.Refused.{reason}</c>.</summary>
internal enum PasswordRefusal
{
    TooShort,
    TooLong,

    /// <summary>On the list of passwords that are guessed first.</summary>
    Known,

    /// <summary>Made of the person's own address or name, or the name of this site.</summary>
    Personal,
}

/// <summary>Length and a list of known passwords keep people safe; rules about digits and signs do not (NIST SP 800-63B-4).</summary>
internal sealed class PasswordRule(KnownPasswords known) : IPasswordValidator<Person>
{
    public const int Shortest = 12, Longest = 256;
    private const int SmallestPart = 4;
    private const string Site = "marrakech";

    /// <summary>What Identity asks wherever a password is set.</summary>
    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(Refusal(user, password ?? "") is { } refusal ? IdentityResult.Failed(new IdentityError { Code = refusal.ToString(), Description = refusal.ToString() }) : IdentityResult.Success);

    /// <summary>Why <paramref name="password"/> is refused for this person; null where it is not.</summary>
    public PasswordRefusal? Refusal(Person person, string password)
    {
        if (password.Length < Shortest) return PasswordRefusal.TooShort;
        if (password.Length > Longest) return PasswordRefusal.TooLong;
        var cores = PasswordCore.Of(password).ToList();
        // Three letters typed again and again need no list.
        if (cores.Any(c => c.Length < SmallestPart || known.Contains(c))) return PasswordRefusal.Known;
        var personal = PersonalWords(person).ToHashSet();
        return cores.Any(personal.Contains) ? PasswordRefusal.Personal : null;
    }

    private static IEnumerable<string> PersonalWords(Person person)
    {
        yield return Site;
        var name = person.Name.ToLowerInvariant();
        var email = (person.Email ?? "").ToLowerInvariant();
        string[] words = [email, email.Split('@')[0], name, name.Replace(" ", "", StringComparison.Ordinal), .. name.Split(' ')];
        foreach (var word in words.Where(w => w.Length >= SmallestPart)) yield return word;
    }
}
