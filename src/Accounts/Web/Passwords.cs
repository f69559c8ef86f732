using Marrakech.Accounts.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Marrakech.Accounts.Web;

/// <summary>Compares passwords in the same time whether or not there is anything to compare with.</summary>
internal sealed class Passwords(UserManager<Person> people, NobodysPassword nobody)
{
    public async Task<bool> IsRightAsync(Person? person, string password)
    {
        if (person?.PasswordHash is not null) return await people.CheckPasswordAsync(person, password);
        people.PasswordHasher.VerifyHashedPassword(null!, nobody.Digest, password);
        return false;
    }
}

/// <summary>A digest nobody knows the password of, made as slowly as everybody else's.</summary>
internal sealed class NobodysPassword(IOptions<PasswordHasherOptions> options)
{
    public string Digest { get; } = new PasswordHasher<Person>(options).HashPassword(null!, "nobody");
}
