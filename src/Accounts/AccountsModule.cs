using Marrakech.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Accounts;

/// <summary>The door of people, organisations, roles and sign-in.</summary>
public static class AccountsModule
{
    /// <summary>Adds people, organisations, roles and sign-in.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services.AddTexts(typeof(AccountsModule).Assembly);
}
