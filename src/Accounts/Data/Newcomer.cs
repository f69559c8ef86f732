using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Data;

/// <summary>Makes people whose e-mail address is known to be theirs.</summary>
internal sealed class Newcomer(UserManager<Person> people)
{
    /// <summary>A person not kept yet.</summary>
    public static Person Of(string name, string email, string language, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Name = name,
        UserName = email,
        Email = email,
        EmailConfirmed = true,
        Language = language,
        CreatedAt = at,
    };

    /// <summary>The digest kept of a password; made before an act is opened, because it takes long and acts wait for each other.</summary>
    public string Digest(Person person, string password) => people.PasswordHasher.HashPassword(person, password);

    /// <summary>Keeps the person, inside an open act; false where somebody has the address already.</summary>
    public async Task<bool> KeepAsync(Person person)
    {
        if (await people.FindByEmailAsync(person.Email!) is not null) return false;
        var kept = await people.CreateAsync(person);
        return kept.Succeeded ? true : throw new InvalidOperationException($"A person was refused: {string.Join(", ", kept.Errors.Select(e => e.Code))}.");
    }
}
