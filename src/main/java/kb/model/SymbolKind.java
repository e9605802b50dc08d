package kb.model;

import java.util.Locale;

/// What a definition defines. Languages map their own words onto these.
public enum SymbolKind {
  FUNCTION,
  METHOD,
  CONSTRUCTOR,
  CLASS,
  STRUCT,
  INTERFACE,
  RECORD,
  ENUM,
  TYPE,
  FIELD,
  CONSTANT,
  VARIABLE,
  MACRO;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
