namespace Marrakech.Architecture.Security;

/// <summary>What each use of cryptography in the product is for, in the words of <c>docs/operate/security.md</c>.</summary>
internal static class CryptographyUse
{
    private const string Sealed = "authenticator keys, sealed words", Passwords = "passwords", Drawn = "session, invitation, API key", Codes = "recovery codes",
        Links = "stop-mail links", Trail = "trail of acts, checkpoints", Books = "books of the fund", Hooks = "webhooks", Contents = "contents of files, documents, assets, cursors";

    /// <summary>By module and file.</summary>
    public static readonly Dictionary<string, string> Purposes = new()
    {
        ["Accounts/PersonStore"] = Codes,
        ["Accounts/ChangePassword"] = Passwords,
        ["Accounts/Newcomer"] = Sealed,
        ["Accounts/Passwords"] = Passwords,
        ["Accounts/ResetPassword"] = Sealed,
        ["Accounts/SendReset"] = Sealed,
        ["Accounts/Sessions"] = Drawn,
        ["Accounts/SignIn"] = Passwords,
        ["Accounts/Secret"] = Drawn,
        ["Accounts/OneTimeCode"] = Sealed,
        ["Accounts/OutsideIdentity"] = Sealed,
        ["Accounts/PasskeyKey"] = Sealed,
        ["Accounts/AskForReset"] = Drawn,
        ["Accounts/SetUpSecondFactor"] = Codes,
        ["Accounts/KnownPasswords"] = Passwords,
        ["Accounts/PasskeyOffers"] = Sealed,
        ["Accounts/SealedWords"] = Sealed,
        ["Accounts/MailedKeys"] = Drawn,
        ["Ui/DemoWorld"] = Passwords,
        ["Compact/DocumentReader"] = Contents,
        ["Compact/DocumentStore"] = Contents,
        ["Kernel/ActEntry"] = Trail,
        ["Kernel/ActTrail"] = Trail,
        ["Ui/Cursor"] = Contents,
        ["Connection/ResponsePlan"] = Contents,
        ["Connection/EndorsementKey"] = Drawn,
        ["Connection/Invitation"] = Contents,
        ["Connection/HookSecrets"] = Hooks,
        ["Connection/HookSignature"] = Hooks,
        ["Fund/PostingText"] = Books,
        ["Fund/ImportStatement"] = Contents,
        ["Fund/CommitteeMeeting"] = Contents,
        ["Fund/WriteProposal"] = Contents,
        ["Knowledge/IncomingPractice"] = Contents,
        ["Knowledge/IndexStore"] = Contents,
        ["Knowledge/BuildArchive"] = Contents,
        ["Knowledge/OaiToken"] = Contents,
        ["Knowledge/HarvestedThing"] = Contents,
        ["Knowledge/SubmitByProgram"] = Contents,
        ["Knowledge/BatchDesk"] = Contents,
        ["Knowledge/WriteAnswers"] = Contents,
        ["Connection/WriteRequest"] = Contents,
        ["Knowledge/Mark"] = Contents,
        ["Operations/IntakeOfFiles"] = Contents,
        ["Operations/SigningKey"] = Links,
        ["Operations/UnsubscribeTokens"] = Links,
        ["Trust/PublicKey"] = Trail,
        ["Trust/SignedNote"] = Trail,
        ["Trust/SigningKey"] = Trail,
        ["Trust/Digest"] = Trail,
        ["Ui/Assets"] = Contents,
    };
}
