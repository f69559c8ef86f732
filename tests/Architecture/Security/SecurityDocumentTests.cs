using System.Text.RegularExpressions;
using Marrakech.Support;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture.Security;

/// <summary>What the page about security in operation says is what the code does.</summary>
public sealed partial class SecurityDocumentTests
{
    private static readonly string document = File.ReadAllText(Repository.Path("docs", "operate", "security.md"));

    /// <summary>Classes that reach another machine. Where the server fetches nothing that somebody typed, it cannot be made to look into its own network.</summary>
    private static readonly string[] reaching = ["HttpClient", "IHttpClientFactory", "WebRequest", "WebClient", "TcpClient", "Socket", "UdpClient", "SmtpClient", "FtpWebRequest", "ClientWebSocket", "AmazonS3Client", "NpgsqlConnection", "Ping", "Dns"];

    private static readonly string[] digesting =
        ["SHA256", "SHA384", "SHA512", "HMACSHA256", "HMACSHA512", "ECDsa", "RSA", "RandomNumberGenerator", "IDataProtector", "IDataProtectionProvider", "ITimeLimitedDataProtector", "PasswordHasher", "CryptographicOperations", "X509Certificate2", "ECDiffieHellman", "AesGcm", "ChaCha20Poly1305"];

    [Fact]
    public void Every_class_that_reaches_another_machine_stands_in_the_list()
    {
        var files = FilesNaming(reaching).Distinct().Where(f => !f.StartsWith("src/Storage.", StringComparison.Ordinal)).ToList();
        Assert.Empty(files.Where(f => !Section("Where the server connects to").Contains($"`{Path.GetFileNameWithoutExtension(f)}`", StringComparison.Ordinal))
            .Select(f => $"{f} reaches another machine and docs/operate/security.md does not say so: is its address the operator's alone?"));
    }

    /// <summary>What is digested, signed or drawn by lot, by file; the table of the document tells the same by purpose.</summary>
    [Fact]
    public void Every_use_of_cryptography_has_its_purpose()
    {
        var used = FilesNaming(digesting).Select(f => f.Split('/')[1] + "/" + Path.GetFileNameWithoutExtension(f)).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(used);
        Assert.Empty(used.Where(u => !CryptographyUse.Purposes.ContainsKey(u)).Select(u => $"{u} uses cryptography: give it a purpose in CryptographyUse and, where it is new, a row in docs/operate/security.md"));
        Assert.Empty(CryptographyUse.Purposes.Values.Distinct().Where(p => !Section("Keys and digests").Contains(p, StringComparison.Ordinal)).Select(p => $"docs/operate/security.md has no row \"{p}\""));
    }

    /// <summary>A line of the log says what happened, not to whom.</summary>
    [Fact]
    public void No_line_of_the_log_has_a_place_for_a_person_or_a_secret()
    {
        var lines = (from file in SourceFile.Product
                     from attribute in file.All<AttributeSyntax>()
                     where attribute.Name.ToString() == "LoggerMessage"
                     from literal in attribute.DescendantNodes().OfType<LiteralExpressionSyntax>()
                     select (Place: file.Place(attribute), literal.Token.ValueText)).ToList();
        Assert.NotEmpty(lines);
        string[] never = ["name", "email", "mail", "person", "address", "password", "secret", "token", "cookie", "query", "path", "url", "user", "body", "header", "ip"];
        Assert.Empty(from line in lines
                     from Match place in Place().Matches(line.ValueText)
                     where never.Contains(place.Groups[1].Value.ToLowerInvariant())
                     select $"{line.Place} writes {place.Value}");
        // Lines that are put together by hand escape this test.
        Assert.Empty(from file in SourceFile.Product
                     from access in file.All<MemberAccessExpressionSyntax>()
                     where access.Name.Identifier.Text is "LogInformation" or "LogWarning" or "LogError" or "LogDebug" or "LogTrace" or "LogCritical"
                     select file.Place(access));
    }

    [Fact]
    public void The_limits_of_the_document_are_those_of_the_code()
    {
        var limits = Section("Limits");
        foreach (var said in new[] { $"{Host.Web.ServerLimits.Body / 1024 / 1024} MB", $"{Host.Web.ServerLimits.Line / 1024} KB", $"{Host.Web.ServerLimits.HeaderCount} headers", $"{Host.Web.ServerLimits.Headers / 1024} KB together", $"| {Host.Web.ServerLimits.FieldCount} |",
            $"{Host.Web.ServerLimits.HeaderTime.TotalSeconds} s, {Host.Web.ServerLimits.IdleTime.TotalSeconds} s, {Host.Web.ServerLimits.AnswerTime.TotalSeconds} s", $"{Ui.Paging.SliceRequest.LargestLimit} items" })
            Assert.Contains(said, limits, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What is checked about input")]
    [InlineData("Limits")]
    [InlineData("Signing in")]
    [InlineData("What takes long, and why it cannot stop the site")]
    [InlineData("Where the server connects to")]
    [InlineData("Keys and digests")]
    [InlineData("The log")]
    [InlineData("Protection levels")]
    [InlineData("Updates")]
    [InlineData("Installation")]
    public void The_document_tells(string heading) => Assert.True(Section(heading).Length > 200, $"docs/operate/security.md says next to nothing under \"{heading}\".");

    private static IEnumerable<string> FilesNaming(string[] classes) =>
        from file in SourceFile.Product
        where file.All<SimpleNameSyntax>().Any(n => classes.Contains(n.Identifier.Text))
        select file.Path;

    private static string Section(string heading)
    {
        var start = document.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/operate/security.md has no heading \"{heading}\".");
        var end = document.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? document[start..] : document[start..end];
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Place();
}
