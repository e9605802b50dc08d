; What is defined and used in Rust. The captures are explained at kb.code.grammar.Capture; of two
; patterns that define the same name the first counts.

(line_comment) @comment
(block_comment) @comment
(attribute_item) @attribute

; Definitions

(function_item (visibility_modifier)) @public
(struct_item (visibility_modifier)) @public
(union_item (visibility_modifier)) @public
(enum_item (visibility_modifier)) @public
(enum_variant) @public
(trait_item (visibility_modifier)) @public
(type_item (visibility_modifier)) @public
(const_item (visibility_modifier)) @public
(static_item (visibility_modifier)) @public
(field_declaration (visibility_modifier)) @public
(trait_item body: (declaration_list [
  (function_item) @public
  (function_signature_item) @public
  (associated_type) @public
  (const_item) @public]))
(impl_item trait: (_) body: (declaration_list (function_item) @public))

(impl_item
  type: [
    (type_identifier) @container
    (primitive_type) @container
    (generic_type type: [
      (type_identifier) @container
      (scoped_type_identifier name: (type_identifier) @container)])
    (scoped_type_identifier name: (type_identifier) @container)
    (reference_type type: [
      (type_identifier) @container
      (generic_type type: (type_identifier) @container)])]
  body: (declaration_list [
    (function_item name: (identifier) @name body: (block) @body) @definition.method
    (const_item name: (identifier) @name) @definition.constant
    (type_item name: (type_identifier) @name) @definition.type]))

(impl_item body: (declaration_list
  (function_item name: (identifier) @name body: (block) @body) @definition.method))

(trait_item body: (declaration_list [
  (function_item name: (identifier) @name body: (block) @body) @definition.method
  (function_signature_item name: (identifier) @name) @definition.method
  (associated_type name: (type_identifier) @name) @definition.type]))

(function_item name: (identifier) @name body: (block) @body) @definition.function

(struct_item
  name: (type_identifier) @name
  body: (field_declaration_list)? @body) @definition.struct
(union_item
  name: (type_identifier) @name
  body: (field_declaration_list) @body) @definition.struct
(enum_item
  name: (type_identifier) @name
  body: (enum_variant_list) @body) @definition.enum
(enum_variant name: (identifier) @name) @definition.constant
(field_declaration name: (field_identifier) @name) @definition.field
(trait_item
  name: (type_identifier) @name
  body: (declaration_list) @body) @definition.interface
(type_item name: (type_identifier) @name) @definition.type
(const_item name: (identifier) @name) @definition.constant
(static_item name: (identifier) @name) @definition.variable
(macro_definition name: (identifier) @name (macro_rule) @body) @definition.macro

; What is left of a function in broken code.
(ERROR "fn" . (identifier) @name @definition.function)

; Uses

(call_expression
  function: [
    (identifier) @name
    (field_expression field: (field_identifier) @name)
    (scoped_identifier name: (identifier) @name)
    (generic_function function: [
      (identifier) @name
      (field_expression field: (field_identifier) @name)
      (scoped_identifier name: (identifier) @name)])]) @reference.call

(macro_invocation macro: [
  (identifier) @name
  (scoped_identifier name: (identifier) @name)]) @reference.call

; Within a macro's arguments nothing is parsed: a name before brackets is called.
(token_tree (identifier) @name @reference.call . (token_tree))

(identifier) @name @reference.mention @local.reference
(type_identifier) @name @reference.type @local.reference
(field_identifier) @name @reference.member
(shorthand_field_identifier) @name @reference.member

(scoped_identifier path: (_) name: (identifier) @qualified)
(scoped_type_identifier path: (_) name: (type_identifier) @qualified)

; Names that are known in a part of the file only

[(function_item) (function_signature_item) (closure_expression) (block) (match_arm)
 (for_expression) (if_expression) (while_expression) (struct_item) (enum_item)
 (trait_item)] @local.scope

(parameter pattern: (identifier) @local.definition)
(closure_parameters (identifier) @local.definition)
(let_declaration pattern: (identifier) @local.definition)
(for_expression pattern: (identifier) @local.definition)
(match_pattern (identifier) @local.definition)
(mut_pattern (identifier) @local.definition)
(ref_pattern (identifier) @local.definition)
(reference_pattern (identifier) @local.definition)
(tuple_pattern (identifier) @local.definition)
(tuple_struct_pattern type: (_) (identifier) @local.definition)
(captured_pattern (identifier) @local.definition)
(type_parameter name: (type_identifier) @local.definition)
(lifetime (identifier) @builtin)

; Names that the language brings along

((type_identifier) @builtin
  (#any-of? @builtin "Box" "Err" "None" "Ok" "Option" "Result" "Self" "Some" "String" "Vec"))
((identifier) @builtin
  (#any-of? @builtin
    "Box" "Err" "None" "Ok" "Option" "Result" "Self" "Some" "String" "Vec"
    "assert" "assert_eq" "assert_ne" "derive" "format" "matches" "panic" "print" "println"
    "todo" "unimplemented" "unreachable" "vec" "write" "writeln"))

; Signals

[(string_literal) (raw_string_literal)] @text
(string_content) @text.content
(escape_sequence) @text.escape
[(integer_literal) (float_literal)] @number
[(identifier) (field_identifier) (self) (type_identifier)] @path
[(scoped_identifier) (field_expression)] @member
(binary_expression) @operation
[(parenthesized_expression) (try_expression) (reference_expression) (await_expression)] @wrapped
(call_expression function: (_) @callee arguments: (_) @arguments) @call
(macro_invocation macro: (_) @callee (token_tree) @arguments @tokens) @call
(attribute (identifier) @callee arguments: (token_tree) @arguments @tokens) @call @attribute
(struct_expression name: (_) @struct.type body: (_) @struct.fields) @struct
(field_initializer) @pair
(array_expression) @items

(const_item name: (identifier) @constant.name value: (_) @constant.value) @constant
(static_item name: (identifier) @constant.name value: (_) @constant.value) @constant

[(expression_statement) (let_declaration) (const_item) (static_item) (return_expression)
 (match_arm) (attribute_item)] @statement

(if_expression
  condition: (_) @guard.condition
  consequence: (_) @guard.then
  alternative: (_)? @guard.else) @guard
(match_expression value: (_) @guard.subject) @guard.switch
(match_arm pattern: (_) @guard.head) @guard.case

[(block) (else_clause)] @block
[(return_expression) (break_expression) (continue_expression)] @leaving
