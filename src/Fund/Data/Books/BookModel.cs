using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Data.Books;

internal sealed class BookModel : IModelPart
{
    private const string Module = "fund";
    private const int HashLength = 64;

    public void Map(ModelMapper model)
    {
        var book = model.Table<BookRow>(Module, "book");
        book.HasKey(b => b.Id);
        book.Property(b => b.Id).ValueGeneratedNever();
        book.Property(b => b.Code).HasMaxLength(BookRow.CodeLength);
        book.Property(b => b.Hash).HasMaxLength(HashLength);
        book.HasIndex(b => b.Code).IsUnique();
        // The fund's own book is there from the first start; its first possible day is that of the year in which such a fund could first take money.
        book.HasData(new BookRow { Id = 1, Code = BookCodes.Fund, Opened = new DateOnly(2019, 1, 1), Hash = PostingText.FirstPrevious });

        var account = model.Table<AccountRow>(Module, "account");
        account.HasKey(a => a.Id);
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.Number).HasMaxLength(AccountKey.NumberLength);
        account.Property(a => a.Currency).HasMaxLength(AccountKey.CurrencyLength);
        account.Property(a => a.Party).HasMaxLength(AccountKey.PartyLength);
        account.Property(a => a.Project).HasMaxLength(AccountKey.ProjectLength);
        account.HasIndex(a => new { a.Book, a.Number, a.Currency, a.Party, a.Project }).IsUnique();
        account.HasOne<BookRow>().WithMany().HasForeignKey(a => a.Book);

        MapPosting(model);

        var total = model.Table<TotalRow>(Module, "total");
        total.HasKey(t => new { t.Account, t.IsMonth, t.Start });
        // A trial balance reads all accounts by month.
        total.HasIndex(t => new { t.IsMonth, t.Start });
    }

    private static void MapPosting(ModelMapper model)
    {
        var posting = model.Table<PostingRow>(Module, "posting");
        posting.HasKey(p => new { p.Book, p.Number });
        posting.Property(p => p.Key).HasMaxLength(NewPosting.KeyLength);
        posting.Property(p => p.Kind).HasMaxLength(NewPosting.KindLength);
        posting.Property(p => p.DocumentKind).HasMaxLength(NewPosting.KindLength);
        posting.Property(p => p.DocumentCode).HasMaxLength(NewPosting.DocumentLength);
        posting.Property(p => p.Text).HasMaxLength(NewPosting.TextLength);
        posting.Property(p => p.Reserves).HasMaxLength(Reservation.CodeLength);
        posting.Property(p => p.Resolves).HasMaxLength(Reservation.CodeLength);
        posting.Property(p => p.ContentHash).HasMaxLength(HashLength);
        posting.Property(p => p.Hash).HasMaxLength(HashLength);
        // What the rules say, the database says again: a key is used once, a reservation made once and ended once, a posting taken back once.
        posting.HasIndex(p => new { p.Book, p.Key }).IsUnique();
        posting.HasIndex(p => new { p.Book, p.Reserves }).IsUnique().HasFilter("\"Reserves\" is not null");
        posting.HasIndex(p => new { p.Book, p.Resolves }).IsUnique().HasFilter("\"Resolves\" is not null");
        posting.HasIndex(p => new { p.Book, p.Reverses }).IsUnique().HasFilter("\"Reverses\" is not null");
        posting.HasIndex(p => new { p.DocumentKind, p.DocumentCode });
        posting.HasOne<BookRow>().WithMany().HasForeignKey(p => p.Book);

        var line = model.Table<LineRow>(Module, "line");
        line.HasKey(l => new { l.Book, l.Number, l.Place });
        line.HasIndex(l => new { l.Account, l.Number });
        line.HasOne<PostingRow>().WithMany().HasForeignKey(l => new { l.Book, l.Number });
        line.HasOne<AccountRow>().WithMany().HasForeignKey(l => l.Account);
    }
}
