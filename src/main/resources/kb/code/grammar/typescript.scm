; What TypeScript adds; the rest stands in ecmascript.scm.

(export_statement declaration: (_ name: [
  (type_identifier) @exported
  (nested_identifier . (identifier) @exported)]))
(export_statement
  declaration: (ambient_declaration (_ name: [(identifier) (type_identifier)] @exported)))

[(method_definition (accessibility_modifier ["private" "protected"]) name: (_) @private)
 (abstract_method_signature (accessibility_modifier ["private" "protected"]) name: (_) @private)
 (method_signature (accessibility_modifier ["private" "protected"]) name: (_) @private)
 (public_field_definition (accessibility_modifier ["private" "protected"]) name: (_) @private)]

; Types

(export_statement
  declaration: (abstract_class_declaration name: (_) @name body: (_) @body)) @definition.class
(abstract_class_declaration name: (_) @name body: (_) @body) @definition.class
(export_statement
  declaration: (interface_declaration name: (_) @name body: (_) @body)) @definition.interface
(interface_declaration name: (_) @name body: (_) @body) @definition.interface
(export_statement
  declaration: (enum_declaration name: (_) @name body: (_) @body)) @definition.enum
(enum_declaration name: (_) @name body: (_) @body) @definition.enum
(export_statement declaration: (type_alias_declaration name: (_) @name)) @definition.type
(type_alias_declaration name: (_) @name) @definition.type
(internal_module name: (_) @name body: (_) @body) @definition.module
(module name: (identifier) @name body: (_) @body) @definition.module

(enum_body name: (property_identifier) @name @definition.constant)
(enum_assignment name: (property_identifier) @name) @definition.constant

; Members and declarations without a body

(public_field_definition
  name: [(property_identifier) (private_property_identifier)] @name
  value: [
    (arrow_function "=>" @body)
    (function_expression body: (_) @body)]) @definition.method
(public_field_definition
  name: [(property_identifier) (private_property_identifier)] @name) @definition.field
(interface_body (property_signature name: (property_identifier) @name) @definition.field)
(method_signature name: (property_identifier) @name) @definition.method
(abstract_method_signature name: (property_identifier) @name) @definition.method
(export_statement declaration: (function_signature name: (_) @name)) @definition.function
(function_signature name: (_) @name) @definition.function

; Uses

(type_identifier) @name @reference.type @local.reference
(nested_type_identifier name: (type_identifier) @qualified)
(extends_clause value: (identifier) @qualified)

(mapped_type_clause name: (type_identifier) @builtin)
(property_signature name: (property_identifier) @builtin)
(type_predicate name: (identifier) @builtin)
(index_signature name: (identifier) @builtin)
(required_parameter pattern: (identifier) @local.hoisted)
(optional_parameter pattern: (identifier) @local.hoisted)

; T, K, V: type parameters by custom
((type_identifier) @builtin (#match? @builtin "^[A-Z][0-9]?$"))
((type_identifier) @builtin
  (#any-of? @builtin
    "Promise" "Array" "Record" "Partial" "Readonly" "Map" "Set" "Date" "Error" "Function" "Object"))
[(method_signature) (function_signature) (abstract_method_signature) (call_signature)
 (construct_signature)] @local.scope
(import_require_clause (identifier) @local.import)
