using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Rules.Operations;

public sealed class TakesFilesTests
{
    [Fact]
    public void A_page_that_takes_files_lets_in_a_little_more_than_the_largest()
    {
        var http = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLiveSetting(OperationsLive.UploadLimit, new StartSetting("upload-limit"), 2)
            .AddSingleton(s => new LiveSettings(s.GetRequiredService<IServiceScopeFactory>(), s.GetServices<KnownSetting>())).BuildServiceProvider()
        };
        var body = new BodySize();
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(body);
        new TakesFilesAttribute().OnAuthorization(new AuthorizationFilterContext(new ActionContext(http, new RouteData(), new ActionDescriptor()), []));
        Assert.Equal(3 * 1024 * 1024, body.MaxRequestBodySize);
        Assert.IsType<FormFeature>(http.Features.Get<IFormFeature>());
    }

    private sealed class BodySize : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }
}
