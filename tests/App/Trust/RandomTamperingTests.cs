using Marrakech.Kernel.Acts;
using Marrakech.Support.Trust;
using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Checkpoints;
using Xunit;

namespace Marrakech.App.Trust;

/// <summary>Ten thousand random tamperings with a trail, all found where they were done. Pure, and here because they take longer than rules may.</summary>
public sealed class RandomTamperingTests
{
    private const int Acts = 24, Tamperings = 10_000, Parts = 8;
    private static readonly int[] sizes = [5, 11, 18, 24];
    private static readonly InventedTrail sound = InventedTrail.Of(Acts, sizes);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Parts)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task All_are_found_where_they_were_done(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Tamperings / Parts; i++)
        {
            var trail = sound.Copy();
            var (what, first, last) = Tamper(trail, random);
            var found = await trail.VerifyAsync();
            Assert.True(found is not null, $"Seed {seed}, tampering {i}: {what} was not found.");
            Assert.True(found.Place >= first && found.Place <= last, $"Seed {seed}, tampering {i}: {what} was found as {found} and not between {first} and {last}.");
        }
    }

    /// <summary>Does something and says between which places it must be found.</summary>
    private static (string What, long First, long Last) Tamper(InventedTrail trail, Random random)
    {
        var place = random.Next(1, Acts + 1);
        switch (random.Next(12))
        {
            case 0:
                var field = InventedTrail.Fields[random.Next(InventedTrail.Fields.Count)];
                trail.Edit(place, field);
                return ($"edit {field} of {place}", place, place);
            case 1:
                trail.Edit(place, nameof(ActEntry.Evidence));
                trail.Set(place, nameof(ActEntry.Hash), trail.Acts[place - 1].ComputeHash());
                // Where a checkpoint follows the act, that comes before the next link.
                var after = sizes.Contains(place) ? place : place + 1;
                return ($"edit and rehash {place}", after, after);
            case 2:
                trail.Acts.RemoveAt(place - 1);
                return ($"delete {place}", Math.Min(place, Acts - 1), place);
            case 3:
                trail.Acts.RemoveAt(place - 1);
                trail.Renumber();
                return ($"delete {place} and close the gap", Math.Min(place, Acts - 1), place);
            case 4:
                trail.Acts.RemoveAt(place - 1);
                trail.Rehash(place);
                return ($"delete {place} and rehash", Math.Min(CheckpointAfter(place), Acts - 1), Acts);
            case 5:
                trail.Acts.Insert(place - 1, trail.Forge(place, place == 1 ? new string('0', 64) : trail.Acts[place - 2].Hash));
                if (random.Next(2) == 0) trail.Renumber();
                else trail.Rehash(place);
                return ($"insert {place}", place, CheckpointAfter(place));
            case 6:
                var other = place % Acts + 1;
                if (random.Next(2) == 0) other = (place + random.Next(1, Acts)) % Acts + 1;
                if (other == place) other = place % Acts + 1;
                (trail.Acts[place - 1], trail.Acts[other - 1]) = (trail.Acts[other - 1], trail.Acts[place - 1]);
                trail.Renumber();
                return ($"swap {place} and {other}", Math.Min(place, other), Math.Min(place, other));
            default:
                return TamperWithWhole(trail, random, place);
        }
    }

    private static (string What, long First, long Last) TamperWithWhole(InventedTrail trail, Random random, int place)
    {
        switch (random.Next(5))
        {
            case 0:
                trail.Acts.RemoveRange(place - 1, Acts - place + 1);
                if (random.Next(2) == 0) trail.Checkpoints.RemoveAll(c => c.Size >= place);
                return ($"cut off from {place}", place - 1, place - 1);
            case 1:
                trail.Edit(place, nameof(ActEntry.SubjectKey));
                trail.Rehash(place);
                return ($"rewrite from {place}", CheckpointAfter(place), CheckpointAfter(place));
            case 2:
                using (var forger = SigningKey.Make())
                {
                    trail.Edit(place, nameof(ActEntry.Evidence));
                    trail.Rehash(place);
                    for (var i = 0; i < trail.Checkpoints.Count; i++)
                    {
                        var (row, root) = (trail.Checkpoints[i], trail.RootOf((int)trail.Checkpoints[i].Size));
                        if (row.Size >= place) trail.Checkpoints[i] = Checkpoint.Of(row.Number, forger.Sign(new TreeHead(row.Size, root, row.At)), forger.Public);
                    }

                    return ($"rewrite from {place} and sign", CheckpointAfter(place), CheckpointAfter(place));
                }

            case 3:
                trail.Checkpoints.RemoveAll(c => c.Size == CheckpointAfter(place));
                return ($"delete the checkpoint over {CheckpointAfter(place)}", CheckpointAfter(place), CheckpointAfter(place));
            default:
                var index = trail.Checkpoints.FindIndex(c => c.Size >= place);
                var (old, bytes) = (trail.Checkpoints[index], Convert.FromBase64String(trail.Checkpoints[index].Signature));
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                trail.Checkpoints[index] = new Checkpoint
                {
                    Number = old.Number,
                    Size = old.Size,
                    Root = old.Root,
                    At = old.At,
                    KeyId = old.KeyId,
                    PublicKey = old.PublicKey,
                    Signature = Convert.ToBase64String(bytes),
                };
                return ($"flip a bit of the signature over {old.Size}", old.Size, old.Size);
        }
    }

    private static int CheckpointAfter(int place) => sizes.First(s => s >= place);
}
