namespace Marrakech.Ui.Web.Discovery;

/// <summary>When this version of the product was built: pages in our own words change with it.</summary>
public static class ProductBuild
{
    /// <summary>The instant, to the second.</summary>
    public static DateTimeOffset At { get; } = File.GetLastWriteTimeUtc(typeof(ProductBuild).Assembly.Location);
}
