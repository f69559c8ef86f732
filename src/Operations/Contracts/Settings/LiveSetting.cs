using System.Globalization;

namespace Marrakech.Operations.Contracts.Settings;

/// <summary>What a number of a setting counts.</summary>
public enum SettingUnit
{
    /// <summary>Days of 24 hours.</summary>
    Days,

    /// <summary>Times within a minute.</summary>
    TimesAMinute,

    /// <summary>Megabytes of 1024 × 1024 bytes.</summary>
    Megabytes,

    /// <summary>Hour of the day, coordinated universal time.</summary>
    Hour,

    /// <summary>People who review.</summary>
    Reviewers,

    /// <summary>Working days of the hub's seat.</summary>
    WorkingDays,

    /// <summary>Posts in discussions.</summary>
    Posts,

    /// <summary>Points of an assessment, of 100.</summary>
    Points,

    /// <summary>Whole dollars of the United States.</summary>
    Dollars,

    /// <summary>Contributions begun and not submitted.</summary>
    Drafts,
}

/// <summary>Where a setting stands on the page about settings.</summary>
public enum SettingGroup
{
    /// <summary>Ways in and roles.</summary>
    People,

    /// <summary>What one visitor may ask of the site.</summary>
    Limits,

    /// <summary>E-mail.</summary>
    Messages,

    /// <summary>How contributions are judged.</summary>
    Reviews,

    /// <summary>How quickly requests of countries are handled.</summary>
    Requests,

    /// <summary>Links of published items.</summary>
    Links,

    /// <summary>How long things are kept.</summary>
    Keeping,

    /// <summary>Languages of the site; they have a page of their own.</summary>
    Languages,
}

/// <summary>
/// A setting an administrator changes while the site runs. Declared once by the module that uses it, as a static field, and registered with
/// <see cref="LiveSettingServices"/>; its name and what it is for are the texts <c>Setting.{key}</c> and <c>Setting.{key}.What</c>.
/// </summary>
/// <param name="Key">As <c>invitation-days</c>; at most 60 characters, never changed.</param>
/// <param name="Group">Where it stands.</param>
public abstract record LiveSetting(string Key, SettingGroup Group)
{
    /// <summary>What counts until somebody changes it, as it is stored.</summary>
    public abstract string Safe { get; }

    /// <summary>What was typed, as it is stored; null for what lies outside the range.</summary>
    public abstract string? Read(string? typed);
}

/// <summary>A whole number.</summary>
/// <param name="Key">As <c>invitation-days</c>.</param>
/// <param name="Group">Where it stands.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Default">What counts until somebody changes it.</param>
/// <param name="Least">The smallest that is safe.</param>
/// <param name="Most">The largest that is safe.</param>
public sealed record LiveNumber(string Key, SettingGroup Group, SettingUnit Unit, int Default, int Least, int Most) : LiveSetting(Key, Group)
{
    /// <inheritdoc />
    public override string Safe => Default.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string? Read(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most ? number.ToString(CultureInfo.InvariantCulture) : null;
}

/// <summary>Yes or no.</summary>
/// <param name="Key">As <c>registration-open</c>.</param>
/// <param name="Group">Where it stands.</param>
/// <param name="Default">What counts until somebody changes it.</param>
public sealed record LiveSwitch(string Key, SettingGroup Group, bool Default) : LiveSetting(Key, Group)
{
    /// <summary>How the two are stored and sent.</summary>
    public const string Yes = "yes", No = "no";

    /// <inheritdoc />
    public override string Safe => Default ? Yes : No;

    /// <inheritdoc />
    public override string? Read(string? typed) => typed is Yes or No ? typed : null;
}
