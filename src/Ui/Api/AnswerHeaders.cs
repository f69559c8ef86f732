using System.Text;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Ui.Api;

/// <summary>What every answer of the API says about itself.</summary>
public static class AnswerHeaders
{
    /// <summary>What of a request an answer depends on.</summary>
    public const string Vary = "Accept, Accept-Language";

    /// <summary>Writes the headers and returns the form of the answer.</summary>
    public static ApiForm Write(HttpContext context)
    {
        var form = ApiRequest.Of(context)?.Form ?? ApiForm.Json;
        var response = context.Response;
        response.ContentType = form == ApiForm.JsonLd ? form.MediaType : form.MediaType + "; charset=utf-8";
        response.Headers.ContentLanguage = context.RequestServices.GetRequiredService<Site>().Language.Code;
        response.Headers.Vary = Vary;
        return form;
    }
}

/// <summary>The body of an answer as CSV.</summary>
internal static class CsvBody
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    public static StreamWriter Open(HttpResponse response) => new(response.Body, WithoutMark, leaveOpen: true);
}
