package kb.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What [TrigramFormat] keeps is what was written, in any order it is asked for.
class TrigramFormatTest {
  private static final int LISTS = 300;
  private static final int DOCUMENTS = 900;
  private static final String ALPHABET = "abcdef";

  @Test
  void anyNumbersComeBack() throws IOException {
    Random random = new Random(1);
    for (int round = 0; round < LISTS; round++) {
      int bound = 1 + random.nextInt(2000);
      int[] numbers = numbers(random, bound);
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      CodedNumbers.write(numbers, numbers.length, bound, out);
      byte[] bytes = out.toArrayCopy();
      ByteArrayDataInput in = new ByteArrayDataInput(bytes);
      assertArrayEquals(
          numbers, new CodedNumbers(in, bytes.length, numbers.length, bound).all(), "of " + bound);
    }
  }

  private static int[] numbers(Random random, int bound) {
    double share = random.nextDouble();
    BitSet set = new BitSet();
    set.set(random.nextInt(bound));
    for (int i = 0; i < bound; i++) {
      if (random.nextDouble() < share) {
        set.set(i);
      }
    }
    return set.stream().toArray();
  }

  @Test
  void aFullRunTakesNoRoom() throws IOException {
    int[] all = new int[CodedNumbers.MOST_A_BLOCK];
    Arrays.setAll(all, i -> i);
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    CodedNumbers.write(all, all.length, all.length, out);
    assertEquals(0, out.size());
  }

  /// Several segments, deletions, and a merge of all that.
  @Test
  void anIndexHoldsWhatWasWritten(@TempDir Path folder) throws IOException {
    Random random = new Random(2);
    Map<String, BitSet> expected = new TreeMap<>();
    IndexWriterConfig config = new IndexWriterConfig().setCodec(new IndexCodec());
    // It merges neighbours, so that documents keep their order.
    config.setMergePolicy(new LogDocMergePolicy());
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0, kept = 0; i < DOCUMENTS; i++) {
        boolean drop = i % 7 == 0;
        String text = text(random);
        writer.addDocument(document(text, drop));
        if (!drop) {
          for (int at = 0; at + 3 <= text.length(); at++) {
            expected.computeIfAbsent(text.substring(at, at + 3), _ -> new BitSet()).set(kept);
          }
          kept++;
        }
        if (i % 200 == 0) {
          writer.flush();
        }
      }
      writer.deleteDocuments(new Term("drop", "yes"));
      writer.forceMerge(1);
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        check(reader.leaves().getFirst().reader(), expected, random);
      }
    }
  }

  /// Some have no trigram at all.
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(60); left > 0; left--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static Document document(String text, boolean drop) {
    Document document = new Document();
    document.add(Trigrams.field(Schema.TRIGRAM, text.getBytes(StandardCharsets.UTF_8)));
    document.add(new StringField("drop", drop ? "yes" : "no", Field.Store.NO));
    return document;
  }

  private static void check(LeafReader leaf, Map<String, BitSet> expected, Random random)
      throws IOException {
    TermsEnum terms = leaf.terms(Schema.TRIGRAM).iterator();
    for (Map.Entry<String, BitSet> each : expected.entrySet()) {
      BytesRef term = terms.next();
      assertEquals(each.getKey(), term == null ? "" : term.utf8ToString());
      assertEquals(each.getValue().cardinality(), terms.docFreq());
      BitSet found = new BitSet();
      PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        found.set(postings.docID());
      }
      assertEquals(each.getValue(), found, each.getKey());
    }
    assertNull(terms.next());
    assertEquals(TermsEnum.SeekStatus.END, terms.seekCeil(new BytesRef("zz")));
    assertEquals(TermsEnum.SeekStatus.NOT_FOUND, terms.seekCeil(new BytesRef("")));
    for (Map.Entry<String, BitSet> each : expected.entrySet()) {
      skips(leaf, each, random);
    }
  }

  private static void skips(LeafReader leaf, Map.Entry<String, BitSet> each, Random random)
      throws IOException {
    PostingsEnum postings = leaf.postings(new Term(Schema.TRIGRAM, each.getKey()));
    for (int target = 0; ; target = postings.docID() + 1 + random.nextInt(100)) {
      int next = each.getValue().nextSetBit(target);
      int found = postings.advance(target);
      assertEquals(next < 0 ? DocIdSetIterator.NO_MORE_DOCS : next, found, each.getKey());
      if (next < 0) {
        return;
      }
    }
  }
}
