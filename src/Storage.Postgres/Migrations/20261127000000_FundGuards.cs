using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations;

/// <summary>What was entered in the fund's books is never changed and never deleted: the database refuses both, whoever asks.</summary>
[DbContext(typeof(AppDb))]
[Migration("20261127000000_FundGuards")]
public partial class FundGuards : Migration
{
    private static readonly string[] tables = ["posting", "line", "account"];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create function fund.refuse_change() returns trigger language plpgsql as $$ begin raise exception 'What was entered in the books is never changed: enter a reversal.'; end $$;");
        foreach (var table in tables)
        {
            migrationBuilder.Sql($"create trigger {table}_guard before update or delete on fund.{table} for each row execute function fund.refuse_change();");
            migrationBuilder.Sql($"create trigger {table}_guard_all before truncate on fund.{table} for each statement execute function fund.refuse_change();");
        }
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in tables)
        {
            migrationBuilder.Sql($"drop trigger {table}_guard on fund.{table};");
            migrationBuilder.Sql($"drop trigger {table}_guard_all on fund.{table};");
        }

        migrationBuilder.Sql("drop function fund.refuse_change();");
    }
}
