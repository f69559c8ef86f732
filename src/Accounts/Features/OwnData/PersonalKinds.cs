using Marrakech.Accounts.Data;
using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Privacy;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.OwnData;

/// <summary>What this module keeps about people.</summary>
internal static class PersonalKinds
{
    public static readonly PersonalDataKind Person = PersonalDataKind.In<Person>("Person", PersonalDataBasis.Task, AccountsLive.UnconfirmedDays.Default,
        nameof(Data.Person.Name), nameof(Data.Person.Language), nameof(Data.Person.Email), nameof(Data.Person.NormalizedEmail), nameof(Data.Person.UserName), nameof(Data.Person.NormalizedUserName));

    public static readonly PersonalDataKind SignIn = PersonalDataKind.In<Person>("SignIn", PersonalDataBasis.Security, null, nameof(Data.Person.PasswordHash), nameof(Data.Person.SecurityStamp))
        .AndIn<IdentityUserPasskey<Guid>>(nameof(IdentityUserPasskey<>.CredentialId), nameof(IdentityUserPasskey<>.Data))
        .AndIn<IdentityUserLogin<Guid>>(nameof(IdentityUserLogin<>.ProviderKey), nameof(IdentityUserLogin<>.ProviderDisplayName))
        .AndIn<IdentityUserClaim<Guid>>(nameof(IdentityUserClaim<>.ClaimValue))
        .AndIn<IdentityUserToken<Guid>>(nameof(IdentityUserToken<>.Value));

    public static readonly PersonalDataKind Sessions = PersonalDataKind.In<Session>("Sessions", PersonalDataBasis.Security, AccountsLive.SessionTraceDays.Default, nameof(Session.Browser), nameof(Session.Address));

    public static readonly PersonalDataKind Memberships = PersonalDataKind.In<Membership>("Memberships", PersonalDataBasis.Task, null, nameof(Membership.Role));

    public static readonly PersonalDataKind Invitations = PersonalDataKind.In<Invitation>("Invitations", PersonalDataBasis.Task, AccountsLive.OldInvitationDays.Default, nameof(Invitation.Email), nameof(Invitation.Language), nameof(Invitation.Role));

    public static readonly PersonalDataKind ApiKeys = PersonalDataKind.In<ApiToken>("ApiKeys", PersonalDataBasis.Task, null, nameof(ApiToken.Name), nameof(ApiToken.Role));

    /// <summary>The trail is the kernel's, which knows no people; here it is known whose pseudonym stands in it.</summary>
    public static readonly PersonalDataKind Acts = PersonalDataKind.In<ActEntry>("Acts", PersonalDataBasis.Task, null, nameof(ActEntry.Reason), nameof(ActEntry.Channel));

    /// <summary>The kinds for which an administrator decides how long they are kept.</summary>
    public static IReadOnlyList<(PersonalDataKind Kind, LiveNumber Days)> Periods =>
        [(Person, AccountsLive.UnconfirmedDays), (Sessions, AccountsLive.SessionTraceDays), (Invitations, AccountsLive.OldInvitationDays)];

    public static PersonalDataKind[] All => [.. new[] { Person, SignIn, Sessions, Memberships, Invitations, ApiKeys, Acts }.Select(k => k with { Order = 10 })];
}
