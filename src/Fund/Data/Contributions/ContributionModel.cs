using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Data.Contributions;

internal sealed class ContributionModel : IModelPart
{
    private const string Module = "fund";

    public void Map(ModelMapper model)
    {
        var contribution = model.Table<DonorContribution>(Module, "donor_contribution");
        contribution.HasKey(c => c.Id);
        contribution.Property(c => c.Code).HasMaxLength(DonorContribution.CodeLength);
        contribution.Property(c => c.DonorCode).HasMaxLength(AccountKey.PartyLength);
        contribution.Property(c => c.Currency).HasMaxLength(AccountKey.CurrencyLength);
        contribution.Property(c => c.Note).HasMaxLength(DonorContribution.NoteLength);
        contribution.Property(c => c.Earmark).HasMaxLength(DonorContribution.NameLength);
        contribution.Property(c => c.EarmarkOf).HasMaxLength(DonorContribution.EarmarkLength);
        contribution.Property(c => c.State).HasMaxLength(DonorContribution.NameLength);
        contribution.Property(c => c.Reference).HasMaxLength(DonorContribution.ReferenceLength);
        contribution.Property(c => c.Reason).HasMaxLength(DonorContribution.ReasonLength);
        contribution.Ignore(c => c.Amount).Ignore(c => c.PaidAmount).Ignore(c => c.Money).Ignore(c => c.IsPublic).Ignore(c => c.Parts);
        contribution.HasIndex(c => c.Code).IsUnique();
        contribution.HasIndex(c => c.Donor);
        contribution.HasMany(c => c.Instalments).WithOne().HasForeignKey(i => i.ContributionId);

        var instalment = model.Table<Instalment>(Module, "instalment");
        instalment.HasKey(i => new { i.ContributionId, i.Number });
        instalment.HasIndex(i => i.Due);

        var account = model.Table<BankAccount>(Module, "bank_account");
        account.HasKey(a => a.Id);
        account.Property(a => a.Code).HasMaxLength(BankAccount.CodeLength);
        account.Property(a => a.Bank).HasMaxLength(BankAccount.BankLength);
        account.Property(a => a.Currency).HasMaxLength(AccountKey.CurrencyLength);
        account.Property(a => a.Number).HasMaxLength(BankAccount.NumberLength);
        account.Ignore(a => a.End);
        account.HasIndex(a => a.Code).IsUnique();

        var rate = model.Table<RateRow>(Module, "exchange_rate");
        rate.HasKey(r => new { r.Currency, r.Day });
        rate.Property(r => r.Currency).HasMaxLength(AccountKey.CurrencyLength);
        rate.Property(r => r.Source).HasMaxLength(Rate.SourceLength);
        MapDeposit(model);
        MapStatement(model);
    }

    private static void MapDeposit(ModelMapper model)
    {
        var deposit = model.Table<Deposit>(Module, "deposit");
        deposit.HasKey(d => d.Id);
        deposit.Property(d => d.Code).HasMaxLength(Deposit.CodeLength);
        deposit.Property(d => d.Kind).HasMaxLength(Deposit.NameLength);
        deposit.Property(d => d.State).HasMaxLength(Deposit.NameLength);
        deposit.Property(d => d.Waits).HasMaxLength(Deposit.NameLength);
        deposit.Property(d => d.Account).HasMaxLength(BankAccount.CodeLength);
        deposit.Property(d => d.FromAccount).HasMaxLength(BankAccount.CodeLength);
        deposit.Property(d => d.Reference).HasMaxLength(Deposit.ReferenceLength);
        deposit.Property(d => d.Currency).HasMaxLength(AccountKey.CurrencyLength);
        deposit.Property(d => d.Contribution).HasMaxLength(DonorContribution.CodeLength);
        deposit.Property(d => d.Note).HasMaxLength(Deposit.NoteLength);
        deposit.Property(d => d.RateSource).HasMaxLength(Rate.SourceLength);
        deposit.Property(d => d.WaitsFor).HasMaxLength(Deposit.ReasonLength);
        deposit.Property(d => d.Reason).HasMaxLength(Deposit.ReasonLength);
        deposit.Ignore(d => d.Amount).Ignore(d => d.Money).Ignore(d => d.IsInBooks);
        deposit.HasIndex(d => d.Code).IsUnique();
        deposit.HasIndex(d => new { d.Account, d.Reference });
        deposit.HasIndex(d => d.Contribution);
    }

    private static void MapStatement(ModelMapper model)
    {
        var line = model.Table<BankLine>(Module, "bank_line");
        line.HasKey(l => l.Key);
        line.Property(l => l.Key).HasMaxLength(BankLine.KeyLength);
        line.Property(l => l.Account).HasMaxLength(BankAccount.CodeLength);
        line.Property(l => l.Reference).HasMaxLength(Deposit.ReferenceLength);
        line.Property(l => l.Text).HasMaxLength(BankLine.TextLength);
        line.HasIndex(l => new { l.Account, l.Day });

        var balance = model.Table<BankBalance>(Module, "bank_balance");
        balance.HasKey(b => new { b.Account, b.Day });
        balance.Property(b => b.Account).HasMaxLength(BankAccount.CodeLength);
    }
}
