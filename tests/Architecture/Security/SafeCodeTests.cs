using System.Xml.Linq;
using Marrakech.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture.Security;

/// <summary>Ways of writing code that let an attacker in, found wherever they would stand.</summary>
public sealed class SafeCodeTests
{
    public SafeCodeTests() => Assert.True(SourceFile.Product.Count > 100, "Hardly a file was found: these rules would hold for nothing.");

    [Fact]
    public void No_code_is_made_of_text() => Never("CSharpScript", "DynamicMethod", "ILGenerator", "CodeDomProvider", "LoadFrom", "LoadFile", "DynamicExpressionParser", "RazorEngine");

    /// <summary>One class does, bounded as ADR 13 says: it prints reports with the browser an operator named.</summary>
    [Fact]
    public void No_program_of_the_machine_is_started_but_the_one_that_prints_reports()
    {
        const string printer = "src/Fund/Features/PrintReports/ReportPrinter.cs";
        Assert.Equal([printer], SourceFile.Product.Where(f => f.All<SimpleNameSyntax>().Any(n => (n.Identifier.Text is "Process" or "ProcessStartInfo") && !IsMethod(n))).Select(f => f.Path));
        var file = SourceFile.Product.Single(f => f.Path == printer);
        Assert.Single(file.All<InvocationExpressionSyntax>(), i => i.Expression.ToString() == "Process.Start");
        // No shell reads its arguments, and none of them is taken from who asks: the page is the only thing that is.
        Assert.Contains(file.All<AssignmentExpressionSyntax>(), a => a.ToString() == "UseShellExecute = false");
        Assert.DoesNotContain(file.All<SimpleNameSyntax>(), n => n.Identifier.Text is "HttpContext" or "HttpRequest" || (n.Identifier.Text == "Arguments" && n.Parent is AssignmentExpressionSyntax));
    }

    // A tag helper has a method of that name, too.
    private static bool IsMethod(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Name == name && call.Expression == access;

    [Fact]
    public void No_object_is_made_as_foreign_data_wishes() =>
        Never("BinaryFormatter", "NetDataContractSerializer", "SoapFormatter", "LosFormatter", "ObjectStateFormatter", "TypeNameHandling", "XmlSerializer", "DataContractSerializer", "JavaScriptSerializer");

    /// <summary>XML readers of .NET read no outside reference unless one of these is said.</summary>
    [Fact]
    public void No_reader_of_xml_follows_references()
    {
        Never("XmlUrlResolver", "XmlTextReader", "XslCompiledTransform", "XPathNavigator", "XPathSelectElement", "XPathEvaluate");
        Assert.Empty(from file in SourceFile.Product
                     from access in file.All<MemberAccessExpressionSyntax>()
                     where access.ToString() is "DtdProcessing.Parse" or "XmlResolver.FileSystemResolver"
                     select file.Place(access));
    }

    [Fact]
    public void No_weak_digest_or_cipher_is_used() =>
        Never("MD5", "SHA1", "DES", "TripleDES", "RC2", "RijndaelManaged", "ECB", "RSAEncryptionPadding", "HMACMD5", "Rfc2898DeriveBytes", "Aes", "AesManaged", "CipherMode");

    /// <summary>One-time codes are made of HMAC-SHA-1 by their standard (RFC 6238): authenticator apps know no other. Nothing else is.</summary>
    [Fact]
    public void The_old_digest_makes_one_time_codes_only() => Assert.Equal(
        ["src/Accounts/Domain/OneTimeCode.cs"],
        SourceFile.Product.Where(f => f.All<SimpleNameSyntax>().Any(n => n.Identifier.Text == "HMACSHA1")).Select(f => f.Path));

    /// <summary>Numbers nobody may guess come from the one source made for it.</summary>
    [Fact]
    public void No_secret_comes_from_a_guessable_source() => Never(file => !IsDemonstration(file), "Random", "NewGuid");

    /// <summary>A demonstration is the same each time it is made; its password and keys are drawn by the one source all the same.</summary>
    private static bool IsDemonstration(SourceFile file) =>
        file.Path is "src/Ui/Demonstration/DemoWorld.cs" || file.Path.Contains("/Features/FillDemonstration/", StringComparison.Ordinal);

    [Fact]
    public void No_certificate_is_taken_unseen() =>
        Never("ServerCertificateCustomValidationCallback", "ServerCertificateValidationCallback", "DangerousAcceptAnyServerCertificateValidator", "RemoteCertificateValidationCallback", "CheckCertificateRevocation");

    [Fact]
    public void Memory_is_managed()
    {
        Assert.Empty(from file in SourceFile.Product
                     from token in file.Root.DescendantTokens()
                     where token.IsKind(SyntaxKind.UnsafeKeyword) || token.IsKind(SyntaxKind.FixedKeyword)
                     select file.Place(token.Parent!));
        Never("Marshal", "DllImport", "LibraryImport", "Unsafe", "MemoryMarshal", "NativeMemory");
    }

    [Fact]
    public void A_number_that_grows_too_large_stops_the_work() =>
        Assert.Equal("true", XDocument.Load(Repository.Path("Directory.Build.props")).Descendants("CheckForOverflowUnderflow").Single().Value);

    /// <summary>A pattern is written, never put together from what somebody typed; where one is, it holds a number only.</summary>
    [Fact]
    public void No_pattern_is_made_of_typed_text()
    {
        var made = from file in SourceFile.Product
                   from creation in file.All<ObjectCreationExpressionSyntax>()
                   where creation.Type.ToString() == "Regex" && creation.ArgumentList?.Arguments[0].Expression is not LiteralExpressionSyntax
                   select file.Path;
        Assert.Equal(["src/Compact/Importing/Recommendations/TableRows.cs"], made);
    }

    /// <summary>Everything a page shows is encoded but the one block of data that its writer has escaped.</summary>
    [Fact]
    public void Only_described_data_is_written_into_a_page_as_it_stands()
    {
        var raw = from file in SourceFile.Pages
                  from access in file.All<MemberAccessExpressionSyntax>()
                  where access.Name.Identifier.Text == "Raw"
                  select file.PagePath;
        Assert.Equal(["src/Ui/Features/Shared/_Layout.cshtml"], raw.Distinct());
    }

    [Fact]
    public void Formats_are_written_here_and_not_by_visitors()
    {
        // Texts with places come from the catalogue, whose keys are checked; the interface, the writer of mail and the verb that verifies the trail fill them in. Nothing else is a format.
        Assert.Empty(from file in SourceFile.Product
                     where !file.Path.StartsWith("src/Ui/", StringComparison.Ordinal) && file.Path is not ("src/Operations/Mail/MailWriter.cs" or "src/Trust/Features/Shared/BreakSentence.cs")
                     from call in file.All<InvocationExpressionSyntax>()
                     where call.Expression.ToString() is "string.Format" or "String.Format" or "CompositeFormat.Parse"
                     where !call.ArgumentList.Arguments.Any(a => a.Expression is LiteralExpressionSyntax)
                     select file.Place(call));
    }

    /// <summary>What the API answers is declared for it: no record of the database goes out whole.</summary>
    [Fact]
    public void Answers_of_the_api_are_records_of_their_own()
    {
        var answers = Project.All.SelectMany(p => p.Assembly.GetExportedTypes()).Where(t => t.Namespace?.Contains(".Contracts.Api", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(answers);
        Assert.Empty(from answer in answers
                     from property in answer.GetProperties()
                     from type in property.PropertyType.GetGenericArguments().Append(property.PropertyType)
                     where type.Namespace?.EndsWith(".Data", StringComparison.Ordinal) == true && type.Namespace.StartsWith("Marrakech.", StringComparison.Ordinal)
                     select $"{answer.Name}.{property.Name} is a record of the database");
    }

    /// <summary>The little script there is runs no text, makes no markup and keeps nothing in the browser.</summary>
    [Fact]
    public void The_sites_script_runs_and_keeps_nothing_foreign()
    {
        var scripts = CommittedFile.All.Where(f => f.Path.StartsWith("src/Ui/FrontEnd/", StringComparison.Ordinal) && f.Path.EndsWith(".js", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(scripts);
        string[] never = ["eval(", "new Function", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "localStorage", "sessionStorage", "indexedDB", "postMessage", "\"message\"", "document.cookie", "__proto__", "setTimeout(\"", "import(", "jQuery"];
        Assert.Empty(from script in scripts
                     from word in never
                     where script.Content.Contains(word, StringComparison.Ordinal)
                     // A broadcast channel reaches this site's own tabs alone, and what it carries there is a number.
                     where word is not ("postMessage" or "\"message\"") || !script.Content.Contains("new BroadcastChannel", StringComparison.Ordinal)
                     select $"{script.Path} uses {word}");
    }

    private static void Never(params string[] names) => Never(_ => true, names);

    private static void Never(Func<SourceFile, bool> looksAt, params string[] names)
    {
        var banned = names.ToHashSet();
        Assert.Empty(from file in SourceFile.Product.Where(looksAt)
                     from name in file.All<SimpleNameSyntax>()
                     where banned.Contains(name.Identifier.Text)
                     select $"{file.Place(name)}: {name.Identifier.Text}");
    }
}
