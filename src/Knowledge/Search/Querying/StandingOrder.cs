using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Sorts by a standing.</summary>
internal sealed class StandingOrder(Standing standing) : FieldComparerSource
{
    public override FieldComparer NewComparer(string fieldname, int numHits, int sortPos, bool reversed) => new Comparer(standing, numHits);

    private sealed class Comparer(Standing standing, int hits) : FieldComparer<object>
    {
        private readonly int[] slots = new int[hits];
        private int[] segment = [];
        private int bottom, top;

        public override object this[int slot] => slots[slot];

        public override int Compare(int slot1, int slot2) => slots[slot1].CompareTo(slots[slot2]);

        public override void SetBottom(int slot) => bottom = slots[slot];

        public override void SetTopValue(object value) => top = (int)value;

        public override int CompareBottom(int doc) => bottom.CompareTo(segment[doc]);

        public override int CompareTop(int doc) => top.CompareTo(segment[doc]);

        public override void Copy(int slot, int doc) => slots[slot] = segment[doc];

        public override FieldComparer SetNextReader(AtomicReaderContext context)
        {
            segment = standing.Of(context.AtomicReader);
            return this;
        }
    }
}
