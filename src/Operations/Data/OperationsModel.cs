using Marrakech.Kernel.Data;
using Marrakech.Operations.Calendars;
using Marrakech.Operations.Files;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Live;
using Marrakech.Operations.Mail;
using Marrakech.Operations.Notifying;
using Marrakech.Operations.Standards;

namespace Marrakech.Operations.Data;

internal sealed class OperationsModel : IModelPart
{
    private const string Module = "operations";

    public void Map(ModelMapper model)
    {
        MapJobs(model);
        MapMail(model);
        MapNotifications(model);
        MapFiles(model);
        MapSettings(model);
        MapCalendars(model);
        MapStandards(model);
    }

    private static void MapCalendars(ModelMapper model)
    {
        var seat = model.Table<Seat>(Module, "seat");
        seat.HasKey(s => s.Code);
        seat.Property(s => s.Code).HasMaxLength(Seat.CodeLength);
        seat.Property(s => s.Name).HasMaxLength(Seat.NameLength);
        seat.Property(s => s.Zone).HasMaxLength(Seat.ZoneLength);
        seat.Property(s => s.Weekend).HasMaxLength(Seat.WeekendLength);
        seat.HasIndex(s => s.Name).IsUnique();
        seat.HasMany(s => s.Holidays).WithOne().HasForeignKey(h => h.SeatCode).OnDelete(Microsoft.EntityFrameworkCore.DeleteBehavior.Cascade);

        var holiday = model.Table<Holiday>(Module, "holiday");
        holiday.HasKey(h => new { h.SeatCode, h.Day });
        holiday.Property(h => h.SeatCode).HasMaxLength(Seat.CodeLength);
        holiday.Property(h => h.Name).HasMaxLength(Holiday.NameLength);
    }

    private static void MapStandards(ModelMapper model)
    {
        var standard = model.Table<ChangedStandard>(Module, "service_standard");
        standard.HasKey(s => s.Key);
        standard.Property(s => s.Key).HasMaxLength(ChangedStandard.KeyLength);
        standard.HasMany(s => s.Texts).WithOne().HasForeignKey(t => t.StandardKey).OnDelete(Microsoft.EntityFrameworkCore.DeleteBehavior.Cascade);

        var text = model.Table<StandardText>(Module, "service_standard_text");
        text.HasKey(t => new { t.StandardKey, t.Language });
        text.Property(t => t.StandardKey).HasMaxLength(ChangedStandard.KeyLength);
        text.Property(t => t.Language).HasMaxLength(StandardText.LanguageLength);
        text.Property(t => t.Text).HasMaxLength(StandardText.TextLength);
    }

    private static void MapSettings(ModelMapper model)
    {
        var setting = model.Table<ChangedSetting>(Module, "setting");
        setting.HasKey(s => s.Key);
        setting.Property(s => s.Key).HasMaxLength(ChangedSetting.KeyLength);
        setting.Property(s => s.Value).HasMaxLength(ChangedSetting.ValueLength);
    }

    private static void MapJobs(ModelMapper model)
    {
        var job = model.Table<Job>(Module, "job");
        job.HasKey(j => j.Number);
        job.Property(j => j.Number).ValueGeneratedOnAdd();
        job.Property(j => j.Kind).HasMaxLength(Job.KindLength);
        job.Property(j => j.Key).HasMaxLength(Job.KeyLength);
        job.Property(j => j.State).HasMaxLength(Job.StateLength);
        job.Property(j => j.Note).HasMaxLength(Job.NoteLength);
        job.Property(j => j.Error).HasMaxLength(Job.ErrorLength);
        job.HasIndex(j => j.Key).IsUnique();
        job.HasIndex(j => new { j.State, j.DueAt });
    }

    private static void MapMail(ModelMapper model)
    {
        var message = model.Table<Message>(Module, "message");
        message.HasKey(m => m.Id);
        message.Property(m => m.Address).HasMaxLength(Message.AddressLength);
        message.Property(m => m.Language).HasMaxLength(Message.LanguageLength);
        message.Property(m => m.Topic).HasMaxLength(Message.TopicLength);
        message.Property(m => m.Key).HasMaxLength(Message.KeyLength);
        message.Property(m => m.Subject).HasMaxLength(Message.SubjectLength);
        message.Property(m => m.Unsubscribe).HasMaxLength(Message.UnsubscribeLength);
        message.Property(m => m.State).HasMaxLength(Message.StateLength);
        message.HasIndex(m => m.Key).IsUnique();
        message.HasIndex(m => new { m.State, m.Address });
        message.HasIndex(m => m.JoinedInto);
    }

    private static void MapNotifications(ModelMapper model)
    {
        var notification = model.Table<Notification>(Module, "notification");
        notification.HasKey(n => n.Id);
        notification.Property(n => n.Topic).HasMaxLength(Notification.TopicLength);
        notification.Property(n => n.SentenceKey).HasMaxLength(Notification.SentenceKeyLength);
        notification.Property(n => n.Path).HasMaxLength(Notification.PathLength);
        notification.Property(n => n.Key).HasMaxLength(Notification.KeyLength);
        notification.HasIndex(n => new { n.Person, n.Key }).IsUnique();
        notification.HasIndex(n => new { n.Person, n.CreatedAt });

        var choice = model.Table<Choice>(Module, "mail_choice");
        choice.HasKey(c => new { c.Person, c.Topic });
        choice.Property(c => c.Topic).HasMaxLength(Choice.TopicLength);
        choice.Property(c => c.Mail).HasMaxLength(Choice.MailLength);

        var key = model.Table<SigningKey>(Module, "signing_key");
        key.HasKey(k => k.Name);
        key.Property(k => k.Name).HasMaxLength(SigningKey.NameLength);
    }

    private static void MapFiles(ModelMapper model)
    {
        var file = model.Table<FileRecord>(Module, "file");
        file.HasKey(f => f.Number);
        file.Property(f => f.Number).ValueGeneratedNever();
        file.Property(f => f.Sha256).HasMaxLength(FileRecord.Sha256Length);
        file.Property(f => f.ContentType).HasMaxLength(FileRecord.ContentTypeLength);
        file.Property(f => f.Name).HasMaxLength(FileRecord.NameLength);
        file.Property(f => f.AttachedKind).HasMaxLength(FileRecord.AttachedKindLength);
        file.Property(f => f.AttachedKey).HasMaxLength(FileRecord.AttachedKeyLength);
        file.HasIndex(f => f.Sha256);
        file.HasIndex(f => new { f.AttachedKind, f.AttachedKey });
    }
}
