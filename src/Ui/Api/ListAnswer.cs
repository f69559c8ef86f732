using System.Globalization;
using System.Text;
using Marrakech.Ui.Paging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Marrakech.Ui.Api;

/// <summary>A part of a list.</summary>
/// <param name="Total">How many things the whole list holds with these filters.</param>
/// <param name="Items">The things in this part.</param>
/// <param name="Next">Address of the part that follows; null at the end.</param>
public sealed record PageOf<T>(long Total, IReadOnlyList<T> Items, string? Next);

/// <summary>Answers with a part of a list in the form asked for.</summary>
/// <param name="list">Name of the list, to which its cursors belong.</param>
/// <param name="page">The parameters as given.</param>
/// <param name="request">The parameters as understood.</param>
/// <param name="read">Reads a part.</param>
/// <param name="forms">How a thing is written.</param>
public class ListAnswer<T>(
    string list, PageParameters page, SliceRequest request, Func<SliceRequest, CancellationToken, Task<Slice<T>>> read, Forms<T> forms)
    : IResult, IEndpointMetadataProvider
{
    /// <summary>Rows read at a time when a whole list is written.</summary>
    private const int Batch = 500;

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var form = ApiRequest.Of(httpContext)?.Form ?? ApiForm.Json;
        var whole = form == ApiForm.Csv && page.IsOpen;
        var first = await read(whole ? request with { Limit = Batch } : request, httpContext.RequestAborted);
        AnswerHeaders.Write(httpContext);
        var next = whole || first.Next is null ? null : NextAddress(httpContext.Request, form, first.Next);
        var response = httpContext.Response;
        response.Headers["X-Total-Count"] = first.Total.ToString(CultureInfo.InvariantCulture);
        if (next is not null) response.Headers.Link = $"<{next}>; rel=\"next\"";
        if (form == ApiForm.Csv) await WriteCsvAsync(response, first, whole);
        else if (form == ApiForm.JsonLd) await response.WriteAsync(JsonLd.Text(JsonLd.Document(first.Items.Select(forms.Linked))), Encoding.UTF8, httpContext.RequestAborted);
        else await response.WriteAsJsonAsync(Envelope(new PageOf<T>(first.Total, first.Items, next)), httpContext.RequestAborted);
    }

    /// <summary>What JSON holds: the part itself unless a list says more about it.</summary>
    protected virtual object Envelope(PageOf<T> part) => part;

    private async Task WriteCsvAsync(HttpResponse response, Slice<T> first, bool whole)
    {
        await using var writer = CsvBody.Open(response);
        await CsvTable.WriteHeadAsync(writer, forms.Columns);
        for (var part = first; ;)
        {
            foreach (var row in part.Items.SelectMany(forms.Rows)) await CsvTable.WriteRowAsync(writer, forms.Columns, row);
            if (!whole || part.Next is null) return;
            part = await read(new SliceRequest(part.Next, Batch), response.HttpContext.RequestAborted);
        }
    }

    /// <summary>The same address with the cursor of the next part. JSON is what everybody gets, so only the other forms need their ending.</summary>
    private string NextAddress(HttpRequest request, ApiForm form, string position)
    {
        var kept = request.Query.Where(q => q.Key != "cursor").SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)));
        var query = QueryString.Create(kept.Append(KeyValuePair.Create("cursor", (string?)Cursor.Write(list, position))));
        var ending = form == ApiForm.Json ? "" : form.Suffix;
        return $"{request.Scheme}://{request.Host}{request.Path.ToUriComponent()}{ending}{query}";
    }

    static void IEndpointMetadataProvider.PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(PageOf<T>), [.. ApiForm.All.Select(f => f.MediaType)]));
}

/// <summary>Makes answers of lists.</summary>
public static class ListAnswer
{
    /// <summary>Answers with a list that is in memory.</summary>
    public static ListAnswer<TShown> Of<T, TShown>(
        string list, PageParameters page, SliceRequest request, IReadOnlyList<T> all, Func<T, TShown> show, Forms<TShown> forms) =>
        new(list, page, request, (wanted, _) => Task.FromResult(all.Cut(wanted, show)), forms);
}
