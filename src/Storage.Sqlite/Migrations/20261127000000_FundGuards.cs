using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations;

/// <summary>What was entered in the fund's books is never changed and never deleted: the database refuses both, whoever asks.</summary>
[DbContext(typeof(AppDb))]
[Migration("20261127000000_FundGuards")]
public partial class FundGuards : Migration
{
    private static readonly string[] tables = ["posting", "line", "account"];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in tables)
        {
            foreach (var what in new[] { "update", "delete" })
                migrationBuilder.Sql($"create trigger fund_{table}_no_{what} before {what} on fund_{table} begin select raise(abort, 'What was entered in the books is never changed: enter a reversal.'); end;");
        }
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in tables)
        {
            foreach (var what in new[] { "update", "delete" }) migrationBuilder.Sql($"drop trigger fund_{table}_no_{what};");
        }
    }
}
