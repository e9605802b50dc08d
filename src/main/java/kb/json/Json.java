package kb.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/// JSON over plain trees: maps, lists, strings, numbers, booleans.
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// What is wrong with some JSON, in words, with line and column.
  public static final class Malformed extends Exception {
    private Malformed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// One line, keys in the order of the maps.
  public static String line(Object tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a plain tree", e);
    }
  }

  /// Several lines, indented for people.
  public static String page(Object tree) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a plain tree", e);
    }
  }

  /// Reads one JSON object.
  public static Map<String, Object> object(String text) throws Malformed {
    try {
      Map<?, ?> read = MAPPER.readValue(text, Map.class);
      if (read == null) {
        throw new Malformed("null where an object was expected", new NullPointerException());
      }
      Map<String, Object> object = new java.util.LinkedHashMap<>();
      read.forEach((key, value) -> object.put(String.valueOf(key), value == null ? "" : value));
      return object;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String place = at == null ? "" : " at column " + at.getColumnNr();
      throw new Malformed(e.getOriginalMessage() + place, e);
    }
  }
}
