using Marrakech.Accounts.Data;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Web;

/// <summary>Judges a password somebody chooses, wherever they choose it.</summary>
internal sealed class PasswordRules(UserManager<Person> people, Site site)
{
    /// <summary>The longest password read: hashing takes longer with each letter.</summary>
    public const int Longest = 256;

    /// <summary>The sentence that says what is wrong with it; null where nothing is.</summary>
    public async Task<string?> RefusalAsync(Person person, string? password)
    {
        if (string.IsNullOrEmpty(password) || password.Length > Longest) return site["NewPassword.Refusal.Missing"];
        foreach (var validator in people.PasswordValidators)
        {
            var result = await validator.ValidateAsync(people, person, password);
            if (result.Errors.FirstOrDefault() is { } error) return site.Find($"NewPassword.Refusal.{error.Code}", site["NewPassword.Refusal.Other"]);
        }

        return null;
    }
}
