namespace Marrakech.Fund.Contracts.Api;

/// <summary>A line of a posting.</summary>
/// <param name="Account" example="1100">Number of the chart of accounts.</param>
/// <param name="Currency" example="USD">ISO 4217.</param>
/// <param name="Party" example="O-000012">Code of the donor, organisation or bank account; null where the chart asks for none.</param>
/// <param name="Project">Code of the project; null where the chart asks for none.</param>
/// <param name="Amount" example="-100.00">Debit above zero, credit below; every decimal of the currency.</param>
/// <param name="Usd" example="-100.00">The same in US dollars, at the rate of the day it came in.</param>
public sealed record FundLineResource(string Account, string Currency, string? Party, string? Project, string Amount, string Usd);

/// <summary>A posting of the start-up fund's book. It is never changed and never removed.</summary>
/// <param name="Number" example="12">Its place in the book, from 1, without gaps.</param>
/// <param name="Day">Day it counts for.</param>
/// <param name="Kind" example="deposit">What happened, in one word.</param>
/// <param name="DocumentKind" example="deposit">Kind of the business document it follows from.</param>
/// <param name="DocumentCode" example="FD-000012">Code of that document.</param>
/// <param name="Key">What makes it one thing: asked for twice with the same key, it is entered once.</param>
/// <param name="Text">A line for people; null where there is none.</param>
/// <param name="Reverses">Number of the posting it takes back, or null.</param>
/// <param name="Reserves">Code of the reservation it makes, or null.</param>
/// <param name="Resolves">Code of the reservation it ends, or null.</param>
/// <param name="At">When it was entered.</param>
/// <param name="Act">Number of the act of the trail it belongs to.</param>
/// <param name="Lines">Its lines, which sum to zero in each currency and in dollars. A table has a row for each.</param>
/// <param name="PreviousHash">Hash of the posting before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of its text.</param>
/// <param name="TextUrl">Address of that text.</param>
/// <param name="Url">Address of its page.</param>
public sealed record FundPostingResource(
    long Number, DateOnly Day, string Kind, string DocumentKind, string DocumentCode, string Key, string? Text, long? Reverses, string? Reserves, string? Resolves,
    DateTimeOffset At, long Act, IReadOnlyList<FundLineResource> Lines, string PreviousHash, string Hash, string TextUrl, string Url);

/// <summary>An account of the book and what stood in it at the end of a day.</summary>
/// <param name="Account" example="1100">Number of the chart of accounts.</param>
/// <param name="Name">Its name, in the language asked for.</param>
/// <param name="Currency" example="USD">ISO 4217.</param>
/// <param name="Party">Code of the donor, organisation or bank account, or null.</param>
/// <param name="Project">Code of the project, or null.</param>
/// <param name="Day">At the end of which day.</param>
/// <param name="Balance" example="1234.50">Debit above zero, credit below.</param>
/// <param name="Usd" example="1234.50">The same in US dollars, at the rates of the days it came in.</param>
/// <param name="Url">Address of its statement.</param>
public sealed record FundAccountResource(string Account, string Name, string Currency, string? Party, string? Project, DateOnly Day, string Balance, string Usd, string Url);

/// <summary>A signed checkpoint of the book: the head of the Merkle tree over its first postings (RFC 9162).</summary>
/// <param name="Number" example="3">Position among the checkpoints, from 1, without gaps.</param>
/// <param name="Size" example="120">Number of postings it covers.</param>
/// <param name="Root">Root of the tree in Base64; the leaves are the 32 bytes of the postings' hashes.</param>
/// <param name="At">When it was taken.</param>
/// <param name="KeyId">SHA-256 of the key's SubjectPublicKeyInfo, hexadecimal.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo of the key in Base64.</param>
/// <param name="Note">The signed note (C2SP): keep it to prove later that nothing before it changed.</param>
/// <param name="Url">Address of the page about the books.</param>
public sealed record FundCheckpointResource(long Number, long Size, string Root, DateTimeOffset At, string KeyId, string PublicKey, string Note, string Url);

/// <summary>The proof that a posting stands in the tree over the first postings (RFC 9162, 2.1.3).</summary>
/// <param name="Number" example="12">Number of the posting; its leaf has the index one below.</param>
/// <param name="Hash">Hash of the posting; the leaf is SHA-256 over a zero byte and its 32 bytes.</param>
/// <param name="Size" example="120">Number of postings in the tree.</param>
/// <param name="Root">Root of the tree in Base64.</param>
/// <param name="Path">Hashes from the leaf to the root, in Base64.</param>
/// <param name="Url">Address of the posting's page.</param>
public sealed record FundInclusionResource(long Number, string Hash, long Size, string Root, IReadOnlyList<string> Path, string Url);

/// <summary>The proof that a tree over the postings begins with an older one (RFC 9162, 2.1.4).</summary>
/// <param name="From" example="100">Number of postings in the older tree.</param>
/// <param name="FromRoot">Root of the older tree in Base64.</param>
/// <param name="To" example="120">Number of postings in the newer tree.</param>
/// <param name="ToRoot">Root of the newer tree in Base64.</param>
/// <param name="Path">Hashes of the proof, in Base64.</param>
/// <param name="Url">Address of the page about the books.</param>
public sealed record FundConsistencyResource(long From, string FromRoot, long To, string ToRoot, IReadOnlyList<string> Path, string Url);
