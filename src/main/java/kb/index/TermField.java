package kb.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/// A field whose terms are cut and counted already: Lucene takes each once, with how often it is
/// there. It costs half of handing over a text word by word.
final class TermField extends Field {
  /// Distinct terms, in any order.
  interface Terms {
    int size();

    void write(int place, BytesRefBuilder term);

    int count(int place);
  }

  private final Terms terms;

  TermField(String name, Terms terms, FieldType type) {
    super(name, type);
    this.terms = terms;
  }

  /// One stream serves all the fields of a name, one after the other.
  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream before) {
    Stream stream = before instanceof Stream it ? it : new Stream();
    stream.terms = terms;
    return stream;
  }

  private static final class Stream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final BytesRefBuilder bytes = new BytesRefBuilder();
    private Terms terms = new CountedWords(List.of());
    private int next;

    @Override
    public void reset() {
      clearAttributes();
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      terms.write(next, bytes);
      term.setBytesRef(bytes.get());
      frequency.setTermFrequency(terms.count(next));
      next++;
      return true;
    }
  }
}
