using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Pages;

public abstract class PracticesPageTests(TestHost host)
{
    private const string List = "/en/practices";
    private const int All = 88, PageSize = 20;

    [Fact]
    public async Task Organisations_beyond_those_offered_are_a_link_away() =>
        Assert.Equal("All organisations", (await host.GetHtmlAsync("/en/practices")).QuerySelector(".panel__form a[href='/en/organisations']")?.TextContent);

    [Fact]
    public async Task Lists_every_practice_in_pages()
    {
        var page = await host.GetHtmlAsync(List);
        Assert.Equal("88 practices", page.TextOf("#found"));
        Assert.Equal(PageSize, page.QuerySelectorAll(".hit").Length);

        var codes = new HashSet<string>();
        for (var number = 1; number <= 5; number++) codes.UnionWith(Codes(await host.GetHtmlAsync($"{List}?page={number}")));
        Assert.Equal(All, codes.Count);
    }

    [Theory]
    [InlineData("level")]
    [InlineData("objective")]
    [InlineData("region")]
    [InlineData("sdg")]
    [InlineData("year")]
    [InlineData("source")]
    [InlineData("organisation")]
    [InlineData("country")]
    public async Task Each_count_is_the_length_of_the_list_it_leads_to(string filter)
    {
        var page = await host.GetHtmlAsync(List);
        var boxes = page.QuerySelectorAll($"input[name={filter}]").Cast<IHtmlInputElement>().Take(6).ToList();
        Assert.NotEmpty(boxes);
        foreach (var box in boxes)
        {
            var promised = page.QuerySelector($"label[for='{box.Id}'] .count")!.TextContent;
            var found = await host.GetHtmlAsync($"{List}?{filter}={Uri.EscapeDataString(box.Value)}");
            Assert.StartsWith($"{promised} practice", found.TextOf("#found"), StringComparison.Ordinal);
            Assert.True(((IHtmlInputElement)found.QuerySelector($"input[name={filter}][checked]")!).Value == box.Value);
        }
    }

    [Fact]
    public async Task Filters_narrow_together_and_each_can_be_removed()
    {
        var both = await host.GetHtmlAsync($"{List}?objective=8&level=regional&sort=title");
        var chips = both.QuerySelectorAll(".chips--chosen a");
        Assert.Equal(2, chips.Length);
        Assert.Equal("/en/practices?level=regional&sort=title", chips[0].GetAttribute("href"));

        var one = await host.GetHtmlAsync(chips[1].GetAttribute("href")!);
        Assert.Superset(Codes(both).ToHashSet(), Codes(one).ToHashSet());
        Assert.NotEqual(Codes(both).Count, Codes(one).Count);
    }

    [Fact]
    public async Task Values_of_one_filter_widen_the_list()
    {
        var one = Count(await host.GetHtmlAsync($"{List}?objective=8"));
        var other = Count(await host.GetHtmlAsync($"{List}?objective=5"));
        var two = Count(await host.GetHtmlAsync($"{List}?objective=8&objective=5"));
        Assert.True(two > Math.Max(one, other), $"{one} and {other} give {two}");
    }

    [Fact]
    public async Task The_form_is_a_plain_get_that_keeps_what_was_asked()
    {
        var page = await host.GetHtmlAsync($"{List}?q=children&sort=title&country=pt");
        var form = (IHtmlFormElement)page.QuerySelector("form.panel__form")!;
        Assert.Equal("get", form.Method);
        Assert.Equal(List, form.GetAttribute("action"));
        Assert.Equal("children", form.QuerySelector<IHtmlInputElement>("input[name=q]")!.Value);
        Assert.Equal("title", form.QuerySelector<IHtmlInputElement>("input[name=sort]")!.Value);
        Assert.True(form.QuerySelector<IHtmlInputElement>("input[name=country][value=PT]")!.IsChecked);
    }

    [Fact]
    public async Task At_most_seven_filters_show_at_once()
    {
        var page = await host.GetHtmlAsync(List);
        Assert.Equal(7, page.QuerySelectorAll("form.panel__form > .govuk-form-group > fieldset, form.panel__form > fieldset").Length);
        Assert.Single(page.QuerySelectorAll(".panel__more fieldset"));
    }

    [Theory]
    [InlineData("objective=24", "24")]
    [InlineData("country=ZZ", "ZZ")]
    [InlineData("region=999", "999")]
    [InlineData("level=galactic", "galactic")]
    [InlineData("sdg=18", "18")]
    [InlineData("sdg=10.77", "10.77")]
    [InlineData("year=soon", "soon")]
    [InlineData("source=diary", "diary")]
    [InlineData("sort=colour", "colour")]
    [InlineData("page=0", "0")]
    [InlineData("page=abc", "abc")]
    [InlineData("page=99", "99")]
    [InlineData("page=99999999999999999999", "9999")]
    public async Task What_makes_no_sense_is_named_and_left_out(string query, string named)
    {
        var page = await host.GetHtmlAsync($"{List}?{query}");
        Assert.Contains(named, page.TextOf(".notice"), StringComparison.Ordinal);
        Assert.Equal(All, Count(page));
        Assert.NotEmpty(Codes(page));
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        var page = await host.GetHtmlAsync($"{List}?objective=8&level=local&year=1999&country=FJ");
        Assert.Equal(0, Count(page));
        Assert.Equal(List, page.QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.Equal(4, page.QuerySelectorAll(".chips--chosen a").Length);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("zh", "ltr")]
    [InlineData("fr", "ltr")]
    [InlineData("ru", "ltr")]
    [InlineData("es", "ltr")]
    public async Task Speaks_the_language_of_the_address_and_keeps_the_filters_when_it_changes(string language, string direction)
    {
        var page = await host.GetHtmlAsync($"/{language}/practices?objective=8&page=1");
        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.DoesNotContain("lang=", page.QuerySelector(".hit h3")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(page.TextsOf("main h1, main h2, main legend, main button"), t => t.Contains("ractices", StringComparison.Ordinal) && language != "fr");
        Assert.Equal("/en/practices?objective=8&page=1", page.QuerySelector(".languages a[lang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Offers_the_same_list_as_data_with_the_same_filters()
    {
        var page = await host.GetHtmlAsync($"{List}?objective=8&country=IT");
        string[] forms = ["csv", "xlsx", "json", "jsonld", "bib", "ris"];
        Assert.Equal([.. forms.Select(f => $"/en/practices/download.{f}?objective=8&country=IT"), "/api/v1/practices.json?objective=8&country=IT", "/en/practices/feed.atom?objective=8&country=IT"],
            page.QuerySelectorAll(".data-links a").Select(a => a.GetAttribute("href")!));
        var answer = await host.Client.GetJsonAsync("/api/v1/practices.json?objective=8&country=IT");
        Assert.Equal(Count(page), answer.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Words_are_marked_and_markup_in_them_stays_text()
    {
        var page = await host.GetHtmlAsync($"{List}?q={Uri.EscapeDataString("children <script>migrants</script>")}");
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.Contains("migrants", StringComparison.Ordinal) && s.GetAttribute("type") is null);
        Assert.Equal("children <script>migrants</script>", page.QuerySelector("form.panel__form input[name=q]")!.GetAttribute("value"));
        Assert.NotEmpty(page.QuerySelectorAll(".hit mark"));
    }

    private static int Count(IHtmlDocument page) => int.Parse(page.TextOf("#found").Split(' ')[0], CultureInfo.InvariantCulture);

    private static List<string> Codes(IHtmlDocument page) => [.. page.QuerySelectorAll(".hit h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    [Collection<KnowledgePagesOnSqlite>]
    public sealed class OnSqlite(SqliteHost host) : PracticesPageTests(host);

    [Collection<KnowledgePagesOnPostgres>]
    public sealed class OnPostgres(PostgresHost host) : PracticesPageTests(host);
}
