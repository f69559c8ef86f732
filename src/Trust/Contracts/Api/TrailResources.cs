namespace Marrakech.Trust.Contracts.Api;

/// <summary>An act of the trail. Of one that is not public, its number and hashes alone.</summary>
/// <param name="Number" example="12">Position in the trail, from 1, without gaps.</param>
/// <param name="Public">Whether everybody may read its fields.</param>
/// <param name="Name" example="DocumentsImported">Name of the act; null where it is not public.</param>
/// <param name="Title">What was done, in the language asked for; null where it is not public.</param>
/// <param name="Actor" example="operator">Kind of actor: system, operator, visitor, person, token; null where it is not public.</param>
/// <param name="At">When; null where it is not public.</param>
/// <param name="Reason">Reason given, or null.</param>
/// <param name="Evidence">What it leaves as evidence: JSON as a text, exactly as it was hashed; null where it is not public.</param>
/// <param name="Person">Pseudonym of the person who acted, or null.</param>
/// <param name="Organisation">The organisation acted for, or null.</param>
/// <param name="Role">The role acted in, or null.</param>
/// <param name="Channel">From where, or null.</param>
/// <param name="SubjectKind">Kind of the thing it is about, or null.</param>
/// <param name="SubjectKey">Code of the thing it is about, or null.</param>
/// <param name="Before">SHA-256 of the thing before, or null.</param>
/// <param name="After">SHA-256 of the thing after, or null.</param>
/// <param name="PreviousHash">Hash of the act before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over all its fields.</param>
/// <param name="Url">Address of its page.</param>
public sealed record ActResource(
    long Number, bool Public, string? Name, string? Title, string? Actor, DateTimeOffset? At, string? Reason, string? Evidence, Guid? Person, Guid? Organisation,
    string? Role, string? Channel, string? SubjectKind, string? SubjectKey, string? Before, string? After, string PreviousHash, string Hash, string Url);

/// <summary>A signed checkpoint: the head of the Merkle tree over the first acts (RFC 9162).</summary>
/// <param name="Number" example="3">Position among the checkpoints, from 1, without gaps.</param>
/// <param name="Size" example="120">Number of acts it covers.</param>
/// <param name="Root">Root of the tree in Base64; the leaves are the 32 bytes of the acts' hashes.</param>
/// <param name="At">When it was taken.</param>
/// <param name="KeyId">SHA-256 of the key's SubjectPublicKeyInfo, hexadecimal.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo of the key in Base64.</param>
/// <param name="Note">The signed note (C2SP): keep it to prove later that nothing before it changed.</param>
/// <param name="Url">Address of the page of checkpoints.</param>
public sealed record CheckpointResource(long Number, long Size, string Root, DateTimeOffset At, string KeyId, string PublicKey, string Note, string Url);

/// <summary>The proof that an act stands in the tree over the first acts (RFC 9162, 2.1.3).</summary>
/// <param name="Number" example="12">Number of the act; its leaf has the index one below.</param>
/// <param name="Hash">Hash of the act; the leaf is SHA-256 over a zero byte and its 32 bytes.</param>
/// <param name="Size" example="120">Number of acts in the tree.</param>
/// <param name="Root">Root of the tree in Base64.</param>
/// <param name="Path">Hashes from the leaf to the root, in Base64.</param>
/// <param name="Url">Address of the act's page.</param>
public sealed record InclusionResource(long Number, string Hash, long Size, string Root, IReadOnlyList<string> Path, string Url);

/// <summary>The proof that a tree begins with an older one (RFC 9162, 2.1.4).</summary>
/// <param name="From" example="100">Number of acts in the older tree.</param>
/// <param name="FromRoot">Root of the older tree in Base64.</param>
/// <param name="To" example="120">Number of acts in the newer tree.</param>
/// <param name="ToRoot">Root of the newer tree in Base64.</param>
/// <param name="Path">Hashes of the proof, in Base64.</param>
/// <param name="Url">Address of the page of checkpoints.</param>
public sealed record ConsistencyResource(long From, string FromRoot, long To, string ToRoot, IReadOnlyList<string> Path, string Url);
