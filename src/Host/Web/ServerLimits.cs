using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Marrakech.Host.Web;

/// <summary>How much and how long one request may be. An endpoint that takes files raises its own limit (<c>RequestSizeLimit</c>).</summary>
internal static class ServerLimits
{
    /// <summary>Bytes of a request's body: the longest form is a hundredth of it.</summary>
    public const long Body = 1024 * 1024;

    /// <summary>Bytes of the first line, and of all headers.</summary>
    public const int Line = 8 * 1024, Headers = 32 * 1024;

    /// <summary>How many headers, and how many fields a form may have.</summary>
    public const int HeaderCount = 64, FieldCount = 1000;

    /// <summary>A client must send its headers within the first, an idle line is closed after the second, an answer is given up after the third.</summary>
    public static readonly TimeSpan HeaderTime = TimeSpan.FromSeconds(15), IdleTime = TimeSpan.FromMinutes(2), AnswerTime = TimeSpan.FromSeconds(60);

    /// <summary>A slow line of 9,6 kbit/s is fast enough; one that is kept open to occupy the server is not.</summary>
    private static readonly MinDataRate slowest = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));

    public static void Add(IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = Body;
            o.Limits.MaxRequestLineSize = Line;
            o.Limits.MaxRequestHeadersTotalSize = Headers;
            o.Limits.MaxRequestHeaderCount = HeaderCount;
            o.Limits.RequestHeadersTimeout = HeaderTime;
            o.Limits.KeepAliveTimeout = IdleTime;
            o.Limits.MinRequestBodyDataRate = slowest;
            o.Limits.MinResponseDataRate = slowest;
        });
        services.Configure<FormOptions>(o => o.ValueCountLimit = FieldCount);
        services.AddRequestTimeouts(o => o.DefaultPolicy = new RequestTimeoutPolicy { Timeout = AnswerTime, TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
    }

    /// <summary>Refuses a body that says it is too long before a byte of it is read; after routing, when the limit of the endpoint is known.</summary>
    public static void Use(IApplicationBuilder app)
    {
        app.UseRequestTimeouts();
        app.Use((context, next) =>
        {
            var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? long.MaxValue;
            var isRefused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
            if (isRefused || !(context.Request.ContentLength > limit)) return next(context);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });
    }
}
