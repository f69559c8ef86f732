using Marrakech.Kernel.Reference;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Ui.Web;

/// <summary>Puts the language before every page's address: <c>@page "/objectives/{number}"</c> answers at <c>/fr/objectives/8</c>.</summary>
internal sealed class LanguageRoutes : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors)
        {
            var template = selector.AttributeRouteModel!.Template;
            selector.AttributeRouteModel.Template = $"{{lang:{LanguageConstraint.Name}}}/{template}";
        }
    }
}

/// <summary>Accepts the six language codes only.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public const string Name = "language";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Language.Find(values[routeKey] as string) is { } language && language.Code == values[routeKey] as string;
}
