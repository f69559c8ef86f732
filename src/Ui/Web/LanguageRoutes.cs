using Marrakech.Kernel.Reference;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

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
/// <remarks>Routing asks it about every first word of an address beforehand. Would it not answer, each such word might be a language, and the table of routes would hold all pages once more under each.</remarks>
internal sealed class LanguageConstraint : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public const string Name = "language";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) => IsCode(values[routeKey] as string);

    public bool MatchesLiteral(string parameterName, string literal) => IsCode(literal);

    private static bool IsCode(string? word) => Language.Find(word) is { } language && language.Code == word;
}
