using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Marrakech.Ui.Api;

/// <summary>Answers with one thing in the form asked for.</summary>
public sealed class ItemAnswer<T>(T item, Forms<T> forms) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var form = AnswerHeaders.Write(httpContext);
        var response = httpContext.Response;
        if (form == ApiForm.Csv)
        {
            await using var writer = CsvBody.Open(response);
            await CsvTable.WriteHeadAsync(writer, forms.Columns);
            foreach (var row in forms.Rows(item)) await CsvTable.WriteRowAsync(writer, forms.Columns, row);
        }
        else if (form == ApiForm.JsonLd)
        {
            await response.WriteAsync(JsonLd.Text(JsonLd.Document(forms.Linked(item))), Encoding.UTF8, httpContext.RequestAborted);
        }
        else
        {
            await response.WriteAsJsonAsync(item, httpContext.RequestAborted);
        }
    }

    static void IEndpointMetadataProvider.PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [.. ApiForm.All.Select(f => f.MediaType)]));
}
