using System.Reflection;
using Marrakech.App.Compact.Pages;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>Nothing about people is kept that the page about privacy does not tell.</summary>
public sealed class PersonalRegisterTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    private static readonly string[] modules = ["accounts_", "operations_", "trust_", "knowledge_contribution", "knowledge_panel_seat", "knowledge_item_version", "knowledge_expert", "knowledge_own_list", "knowledge_saved_search", "knowledge_discussion", "knowledge_post", "knowledge_moderation", "knowledge_community", "connection_endorsement", "fund_"];

    /// <summary>Texts and bytes that are about no person, each class of them with its reason.</summary>
    private static readonly Dictionary<string, string[]> notPersonal = new()
    {
        ["numbers, codes and digests made by the product"] =
        [
            "Person.ConcurrencyStamp", "Session.Code", "ApiToken.Code", "ApiToken.Digest", "Invitation.Digest", "Endorsement.Digest", "Organisation.Code",
            "Message.Key", "Notification.Key", "SigningKey.Name", "SigningKey.Value", "FileRecord.Sha256", "Contribution.Code", "Contribution.ItemCode", "Contribution.ClientKey", "Contribution.ClientDigest", "ItemVersion.Contribution", "Expert.Code", "ExpertTalk.ExpertCode", "Checkpoint.Log", "Checkpoint.Root", "Checkpoint.KeyId", "Checkpoint.PublicKey", "Checkpoint.Signature", "Discussion.Code", "Discussion.PlaceKey", "Community.Code",
            "BookRow.Code", "BookRow.Hash", "AccountRow.Number", "AccountRow.Currency", "AccountRow.Party", "AccountRow.Project", "PostingRow.Key", "PostingRow.DocumentCode", "PostingRow.Reserves", "PostingRow.Resolves", "PostingRow.ContentHash", "PostingRow.Hash",
            "MonthClose.Hash", "Correction.Code", "BankAccount.Code", "BankAccount.Currency", "RateRow.Currency", "Deposit.Code", "Deposit.Account", "Deposit.Currency", "Deposit.FromAccount", "Deposit.Contribution", "BankLine.Key", "BankLine.Account", "BankBalance.Account",
            "DonorContribution.Code", "DonorContribution.DonorCode", "DonorContribution.Currency", "DonorContribution.EarmarkOf", "Tranche.Code", "Transfer.Code", "Transfer.Tranche", "Transfer.Bank", "ExpenditureReport.Code", "ExpenditureReport.Costs",
            "CommitteeMeeting.Code", "CommitteeMeeting.Hash", "FundingWindow.Code", "Proposal.Code", "Proposal.Lead", "Proposal.Request", "Proposal.Window", "ExplainedFinding.Key", "KeptSample.Code", "KeptSample.Account", "KeptSample.Seed", "KeptSample.Digest",
        ],
        // A posting's line for people is written by the product: codes of tranches and meetings. Vouchers of other books bring theirs: the operator answers for them.
        ["about the fund"] = ["PostingRow.Text", "BankAccount.Bank", "BankAccount.Number", "RateRow.Source", "Deposit.RateSource", "DonorContribution.Reference", "CommitteeMeeting.Papers", "FundingWindow.Areas", "FundingWindow.Regions", "Proposal.Terms"],
        ["about the hub"] = ["ChangedSetting.Value", "Community.Name", "Community.Aim", "Community.Objectives", "Community.Languages", "Seat.Name", "Holiday.Name", "StandardText.Text"],
        ["about an organisation"] = ["Endorsement.Organisation", "Organisation.Name", "Organisation.Acronym", "Organisation.Iati", "Organisation.Kind", "Organisation.Country", "Organisation.Languages", "Organisation.Website", "ApiToken.Scopes", "Contribution.Country", "Proposal.Country"],
        ["names of ways and kinds, the same for everybody"] =
        [
            "IdentityUserClaim`1.ClaimType", "IdentityUserLogin`1.LoginProvider", "IdentityUserToken`1.LoginProvider", "IdentityUserToken`1.Name",
            "Contribution.Kind", "PostingRow.Kind", "PostingRow.DocumentKind", "KeptSample.DocumentKind", "Discussion.Language", "FileRecord.ContentType", "FileRecord.AttachedKind", "FileRecord.AttachedKey",
            "ChangedSetting.Key", "Seat.Code", "Seat.Zone", "Seat.Weekend", "Holiday.SeatCode", "ChangedStandard.Key", "StandardText.StandardKey", "StandardText.Language",
        ],
        ["work of the machine, which names nobody"] = ["Job.Kind", "Job.Key", "Job.Payload", "Job.Note", "Job.Error", "Checkpoint.PublicKey", "Checkpoint.Root"],
    };

    [Fact]
    public async Task Every_text_about_people_is_registered_or_said_to_be_about_none()
    {
        var registered = Kinds().SelectMany(k => k.Columns).Select(c => Name(c.Entity, c.Property)).ToHashSet();
        var excused = notPersonal.Values.SelectMany(v => v).ToHashSet();
        var kept = await KeptAsync();
        Assert.True(kept.Count > 20, "Hardly a column was found.");
        Assert.Empty(kept.Where(c => !registered.Contains(c) && !excused.Contains(c)).Select(c => $"{c} is kept and nobody says whether it is about a person: register it with AddPersonalData, or say here why not"));
        Assert.Empty(kept.Where(c => registered.Contains(c) && excused.Contains(c)).Select(c => $"{c} is registered and excused"));
    }

    [Fact]
    public async Task The_register_names_nothing_that_is_not_there()
    {
        var model = await host.WithAsync<AppDb, IModel>(db => Task.FromResult(db.Model));
        Assert.Empty(from kind in Kinds()
                     from column in kind.Columns
                     where column.Entity.GetProperty(column.Property, BindingFlags.Public | BindingFlags.Instance) is null || model.FindEntityType(column.Entity) is null
                     select $"{kind.Key}: {column.Entity.Name} has no {column.Property}");
        Assert.Equal(Kinds().Select(k => k.Key).Distinct(), Kinds().Select(k => k.Key));
    }

    [Theory]
    [MemberData(nameof(WholePage.Languages), MemberType = typeof(WholePage))]
    public async Task The_page_tells_every_kind_in_every_language(string language)
    {
        await host.MustBeWholeAsync(language, "/privacy");
        var page = await host.GetHtmlAsync($"/{language}/privacy");
        Assert.Equal(Kinds().Select(k => $"kind-{k.Key.ToLowerInvariant()}"), page.QuerySelectorAll("main h3").Select(h => h.Id));
        Assert.All(page.QuerySelectorAll("main .part dl"), list => Assert.Equal(4, list.QuerySelectorAll("dd").Count(d => d.TextContent.Trim().Length > 0)));
        Assert.DoesNotContain("{0}", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_points_to_it() =>
        Assert.NotEmpty((await host.GetHtmlAsync("/fr/principles")).QuerySelectorAll("footer a[href='/fr/privacy']"));

    /// <summary>The document for operators and the register in code tell the same kinds.</summary>
    [Fact]
    public void The_document_lists_the_same_kinds()
    {
        var text = File.ReadAllText(Repository.Path("docs", "privacy.md"));
        Assert.Empty(Kinds().Where(k => !text.Contains($"| `{k.Key}` |", StringComparison.Ordinal)).Select(k => $"docs/privacy.md has no row for {k.Key}"));
    }

    private List<PersonalDataKind> Kinds() => [.. host.Services.GetServices<PersonalDataKind>().OrderBy(k => k.Order)];

    private async Task<HashSet<string>> KeptAsync()
    {
        var model = await host.WithAsync<AppDb, IModel>(db => Task.FromResult(db.Model));
        return [.. from entity in model.GetEntityTypes()
                   where modules.Any(m => entity.GetTableName()?.StartsWith(m, StringComparison.Ordinal) == true)
                   from property in entity.GetProperties()
                   where property.ClrType == typeof(string) || property.ClrType == typeof(byte[])
                   // What is kept inside another record is registered with it.
                   select entity.FindOwnership() is { PrincipalToDependent: { } owner } ownership ? Name(ownership.PrincipalEntityType.ClrType, owner.Name) : Name(entity.ClrType, property.Name)];
    }

    private static string Name(Type entity, string property) => $"{entity.Name}.{property}";
}
