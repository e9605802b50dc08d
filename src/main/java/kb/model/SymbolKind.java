package kb.model;

import java.util.Locale;

/// What a definition defines. Languages map their own words onto these.
///
/// The last ones are those of languages that program nothing: a service of Protocol Buffers and its
/// rpc methods, a key of a configuration, a resource that is declared, a target or stage that is
/// built, a heading.
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
  MACRO,
  MODULE,
  SERVICE,
  RPC,
  KEY,
  RESOURCE,
  TARGET,
  HEADING;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
