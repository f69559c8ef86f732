using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Live;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Operations.Contracts.Files;

/// <summary>On a page that takes files: lets a request be as large as the setting <c>upload-limit</c> allows. All others keep the server's small limit.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const long MegaByte = 1024 * 1024;

    /// <summary>A little more than a file, for the rest of the form; and so that a file just above the limit is refused with a sentence.</summary>
    private const long Margin = MegaByte;

    /// <summary>Before antiforgery, which reads the form.</summary>
    public int Order => 900;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var limit = context.HttpContext.RequestServices.GetRequiredService<LiveSettings>()[OperationsLive.UploadLimit] * MegaByte + Margin;
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = limit;
        context.HttpContext.Features.Set<IFormFeature>(new FormFeature(context.HttpContext.Request, new FormOptions { MultipartBodyLengthLimit = limit }));
    }
}
