package kb.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {
  @Test
  void everyNameIsOneFields() {
    List<String> names = Stream.of(Field.values()).flatMap(f -> f.names().stream()).toList();
    assertEquals(names.stream().distinct().toList(), names);
    assertTrue(names.stream().allMatch(name -> name.matches("[a-z]+")), names.toString());
  }

  @Test
  void aFieldIsFoundByWordAndAliasInLowerCaseOnly() {
    assertEquals(Optional.of(Field.SYMBOL), Field.of("sym"));
    assertEquals(Optional.of(Field.SYMBOL), Field.of("defs"));
    assertEquals(Optional.empty(), Field.of("Sym"));
  }

  @ParameterizedTest
  @EnumSource
  void theExampleUsesTheFieldAndIsRead(Field field) {
    assertTrue(field.example().contains(field.word() + ":"));
    ParsedQuery parsed = QueryParserTest.PARSER.parse(field.example());
    assertEquals(List.of(), parsed.messages());
    if (field.isOption()) {
      assertNotEquals(QueryParserTest.PARSER.parse(""), parsed);
    } else {
      assertEquals(
          field.example().startsWith("-") ? "(not role:test)" : field.example(),
          parsed.query().toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyWordAFieldTakesIsTaken(Field field) {
    assertFalse(field.meaning().isEmpty());
    for (String word : field.words()) {
      assertEquals(List.of(), QueryParserTest.PARSER.parse(field.word() + ":" + word).messages());
    }
  }
}
