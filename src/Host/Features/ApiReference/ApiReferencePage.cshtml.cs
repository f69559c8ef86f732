using Marrakech.Host.Api;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;

namespace Marrakech.Host.Features.ApiReference;

/// <summary>The API for people: every address with its parameters, each to be tried on the spot, without a script.</summary>
internal sealed class ApiReferencePageModel([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider documents) : PageModel
{
    /// <summary>Refusals a reader may be sent here to understand.</summary>
    public IReadOnlyList<ApiRefusal> Refusals { get; } = Enum.GetValues<ApiRefusal>();

    /// <summary>Operations by resource, in the order they are mapped.</summary>
    public IReadOnlyList<IGrouping<string, ApiOperation>> Resources { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var document = await documents.GetOpenApiDocumentAsync(ct);
        Resources =
        [
            .. from path in document.Paths
               from operation in path.Value.Operations ?? []
               select new ApiOperation(operation.Key.Method, path.Key.TrimEnd('/'), operation.Value) into described
               group described by described.Tag,
        ];
    }
}
