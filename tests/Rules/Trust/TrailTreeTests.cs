using System.Text;
using Marrakech.Trust.Domain.Merkle;
using Marrakech.Trust.Features.TakeCheckpoint;

namespace Marrakech.Rules.Trust;

public sealed class TrailTreeTests
{
    [Fact]
    public void Kept_subtrees_and_roots_are_those_of_the_whole_tree()
    {
        var (tree, whole) = (new TrailTree(), new Frontier());
        var hashes = Enumerable.Range(0, 5 * TrailTree.Tile + 77).Select(i => Digest.Of(Encoding.UTF8.GetBytes($"{i}"))).ToList();
        foreach (var hash in hashes)
        {
            tree.Append(hash.Hex);
            whole.Append(MerkleHash.Leaf(hash));
        }

        Assert.Equal(hashes.Count, tree.Size);
        Assert.Equal(whole.Root, tree.Root);
        Assert.Equal(hashes[^1].Hex, tree.LastHash);
        foreach (var (level, starts) in new[] { (8, 5), (9, 2), (10, 1) })
        {
            for (var i = 0; i < starts; i++)
            {
                var part = new Frontier();
                foreach (var hash in hashes.Skip(i << level).Take(1 << level)) part.Append(MerkleHash.Leaf(hash));
                Assert.Equal(part.Root, tree.Subtree((long)i << level, level));
            }
        }
    }
}
