using Marrakech.Accounts.Features.CloseOrganisation;
using Marrakech.Accounts.Features.CreateOrganisation;
using Marrakech.Accounts.Features.EditOrganisation;
using Marrakech.Accounts.Features.ListOrganisations;
using Marrakech.Accounts.Features.VerifyOrganisation;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Accounts;

/// <summary>What the module needs for organisations and the roles held in them.</summary>
internal static class OrganisationServices
{
    public static void AddOrganisations(this IServiceCollection services)
    {
        services.AddScoped<IBelongingSource, OrganisationBelonging>();
        services.AddScoped<AllOrganisations>();
        services.AddScoped<CreateOrganisation>();
        services.AddScoped<EditOrganisation>();
        services.AddScoped<VerifyOrganisation>();
        services.AddScoped<CloseOrganisation>();
        services.AddPageAccess(OrganisationRules.Read, "ReadOrganisation");
        services.AddPageAccess(OrganisationRules.List, "ListOrganisations");
        services.AddPageAccess(OrganisationRules.Create, "CreateOrganisation");
        services.AddPageAccess(OrganisationRules.Edit, "EditOrganisation");
        services.AddPageAccess(OrganisationRules.Verify, "VerifyOrganisation");
        services.AddPageAccess(OrganisationRules.Close, "CloseOrganisation");
    }
}
