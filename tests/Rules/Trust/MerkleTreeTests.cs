using System.Text;
using CsCheck;
using Marrakech.Trust.Domain.Merkle;

namespace Marrakech.Rules.Trust;

public sealed class MerkleTreeTests
{
    private const int Small = 300;
    private static readonly Digest[] leaves = [.. Enumerable.Range(0, 5000).Select(i => MerkleHash.Leaf(Encoding.UTF8.GetBytes($"leaf {i}")))];

    /// <summary>The eight leaves and roots every implementation of certificate transparency is tested with.</summary>
    private static readonly string[] published =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    private static readonly string[] publishedLeaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Fact]
    public void The_tree_without_leaves_is_the_digest_of_nothing()
    {
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", new Frontier().Root.Hex);
        Assert.Equal(MerkleHash.Empty, MerkleTree.Root(Subtrees([]), 0));
    }

    [Fact]
    public void The_published_roots_come_out()
    {
        var frontier = new Frontier();
        var data = publishedLeaves.Select(l => MerkleHash.Leaf(Convert.FromHexString(l))).ToArray();
        foreach (var (leaf, i) in data.Select((l, i) => (l, i)))
        {
            frontier.Append(leaf);
            Assert.Equal(published[i], frontier.Root.Hex);
            Assert.Equal(published[i], MerkleTree.Root(Subtrees(data), i + 1).Hex);
        }
    }

    [Fact]
    public void Every_small_tree_has_the_root_of_the_definition()
    {
        var frontier = new Frontier();
        for (var size = 0; size <= Small; size++)
        {
            Assert.Equal(Defined(leaves.AsSpan(0, size)), frontier.Root);
            Assert.Equal(frontier.Root, MerkleTree.Root(Subtrees(leaves), size));
            Assert.Equal(size, frontier.Size);
            frontier.Append(leaves[size]);
        }
    }

    [Fact]
    public void Every_leaf_of_every_small_tree_is_proved_and_no_other()
    {
        var known = Subtrees(leaves);
        for (var size = 1; size <= Small; size++)
        {
            var root = MerkleTree.Root(known, size);
            for (var index = 0; index < size; index++)
            {
                var path = MerkleTree.Inclusion(known, index, size);
                Assert.True(MerkleProof.Includes(leaves[index], index, size, path, root));
                if (index % 16 != size % 16) continue;
                Assert.False(MerkleProof.Includes(leaves[index + 1], index, size, path, root));
                Assert.False(MerkleProof.Includes(leaves[index], (index + 1) % (size + 1), size, path, root));
            }
        }
    }

    [Fact]
    public void Every_small_tree_is_the_beginning_of_every_larger_one()
    {
        var known = Subtrees(leaves);
        var roots = Enumerable.Range(0, Small + 1).Select(size => MerkleTree.Root(known, size)).ToArray();
        for (var to = 1; to <= Small; to++)
        {
            for (var from = 1; from <= to; from++)
            {
                var path = MerkleTree.Consistency(known, from, to);
                Assert.True(MerkleProof.Extends(from, roots[from], to, roots[to], path));
                if (from % 16 != to % 16) continue;
                Assert.False(MerkleProof.Extends(from, roots[from - 1], to, roots[to], path));
                Assert.False(MerkleProof.Extends(from, roots[from], to, roots[to - 1], path));
            }
        }
    }

    [Fact]
    public void Larger_trees_keep_the_rules() => Gen.Int[Small, leaves.Length].SelectMany(to => Gen.Select(Gen.Const(to), Gen.Int[1, to], Gen.Int[0, to - 1])).Sample((to, from, index) =>
    {
        var known = Subtrees(leaves);
        var (first, second) = (Defined(leaves.AsSpan(0, from)), Defined(leaves.AsSpan(0, to)));
        Assert.True(MerkleProof.Includes(leaves[index], index, to, MerkleTree.Inclusion(known, index, to), second));
        Assert.True(MerkleProof.Extends(from, first, to, second, MerkleTree.Consistency(known, from, to)));
    }, iter: 15);

    [Fact]
    public void A_proof_altered_anywhere_proves_nothing() => Gen.Int[2, 600].SelectMany(to => Gen.Select(Gen.Const(to), Gen.Int[1, to - 1], Gen.Int[0, 100], Gen.Int[0, 255])).Sample((to, from, step, bit) =>
    {
        var known = Subtrees(leaves);
        var (first, second) = (MerkleTree.Root(known, from), MerkleTree.Root(known, to));
        var (inclusion, consistency) = (MerkleTree.Inclusion(known, from, to), MerkleTree.Consistency(known, from, to));
        foreach (var bad in Spoilt(inclusion, step, bit)) Assert.False(MerkleProof.Includes(leaves[from], from, to, bad, second));
        foreach (var bad in Spoilt(consistency, step, bit)) Assert.False(MerkleProof.Extends(from, first, to, second, bad));
    }, iter: 60);

    [Fact]
    public void A_proof_of_a_smaller_tree_is_none_of_a_larger_one()
    {
        var known = Subtrees(leaves);
        Assert.False(MerkleProof.Includes(leaves[0], 0, 4, MerkleTree.Inclusion(known, 0, 2), MerkleTree.Root(known, 2)));
        Assert.False(MerkleProof.Includes(leaves[1], 0, 1, [leaves[0]], MerkleTree.Root(known, 2)));
        Assert.False(MerkleProof.Includes(leaves[0], 1, 1, [], leaves[0]));
        Assert.False(MerkleProof.Extends(2, MerkleTree.Root(known, 2), 8, MerkleTree.Root(known, 4), MerkleTree.Consistency(known, 2, 4)));
    }

    [Fact]
    public void A_history_with_another_beginning_is_no_extension()
    {
        Digest[] rewritten = [.. leaves.Take(40), leaves[4000], .. leaves.Skip(41).Take(59)];
        var path = MerkleTree.Consistency(Subtrees(rewritten), 64, 100);
        Assert.False(MerkleProof.Extends(64, MerkleTree.Root(Subtrees(leaves), 64), 100, MerkleTree.Root(Subtrees(rewritten), 100), path));
    }

    private static IEnumerable<IReadOnlyList<Digest>> Spoilt(IReadOnlyList<Digest> path, int step, int bit)
    {
        yield return [.. path, leaves[0]];
        if (path.Count == 0) yield break;
        var altered = path.ToArray();
        altered[step % path.Count] = altered[step % path.Count] with { First = altered[step % path.Count].First ^ (UInt128.One << (bit % 128)) };
        yield return altered;
        yield return [.. path.Take(path.Count - 1)];
        yield return [.. path.Skip(1)];
    }

    /// <summary>The definition of RFC 9162, 2.1.1, as it stands.</summary>
    private static Digest Defined(ReadOnlySpan<Digest> data)
    {
        if (data.Length == 0) return MerkleHash.Empty;
        if (data.Length == 1) return data[0];
        var k = 1;
        while (k * 2 < data.Length) k *= 2;
        return MerkleHash.Node(Defined(data[..k]), Defined(data[k..]));
    }

    private static Subtree Subtrees(Digest[] data)
    {
        var seen = new Dictionary<(long, int), Digest>();
        return Find;

        Digest Find(long start, int level)
        {
            if (level == 0) return data[start];
            if (seen.TryGetValue((start, level), out var found)) return found;
            return seen[(start, level)] = MerkleHash.Node(Find(start, level - 1), Find(start + (1L << (level - 1)), level - 1));
        }
    }
}
