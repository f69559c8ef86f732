using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Data;

/// <summary>Reads people for a change: what must be there is there, what must succeed succeeds.</summary>
internal static class PeopleTable
{
    /// <summary>The person as they are now; throws where there is none, because a signed-in person exists.</summary>
    public static async Task<Person> MustFindAsync(this UserManager<Person> people, Guid id) =>
        await people.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException($"The person {id} is not there any more.");

    /// <summary>Throws where a change was refused that no input can cause to be refused.</summary>
    public static void MustSucceed(this IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
    }
}
