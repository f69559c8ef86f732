using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Rules.Ui;

public sealed class ApiFormTests
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("application/ld+json, */*;q=0.1", "application/ld+json")]
    [InlineData("application/*", "application/json")]
    [InlineData("*/*, application/json;q=0", "text/csv")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("this is no header", "application/json")]
    public void The_form_liked_best_is_given(string? accept, string expected) => Assert.Equal(expected, Accepted(accept)?.MediaType);

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("application/xml, image/*")]
    public void What_is_not_there_cannot_be_given(string accept) => Assert.Null(Accepted(accept));

    private static ApiForm? Accepted(string? accept)
    {
        var request = new DefaultHttpContext().Request;
        if (accept is not null) request.Headers.Accept = accept;
        return ApiForm.Accepted(request);
    }
}
