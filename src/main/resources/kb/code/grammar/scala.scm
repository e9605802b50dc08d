; What is defined and used in Scala. The captures are explained at kb.code.grammar.Capture; of two
; patterns that define the same name the first counts.

[(comment) (block_comment)] @comment
";" @layout
(package_clause name: (package_identifier) @module)

; Definitions; a function within a class is its method, a value its field

(class_definition name: (identifier) @name body: (template_body)? @body) @definition.class
(object_definition name: (identifier) @name body: (template_body)? @body) @definition.class
(package_object name: (identifier) @name body: (template_body)? @body) @definition.class
(trait_definition name: (identifier) @name body: (template_body)? @body) @definition.interface
(enum_definition name: (identifier) @name body: (enum_body) @body) @definition.enum
(simple_enum_case name: (identifier) @name) @definition.constant
(full_enum_case name: (identifier) @name) @definition.constant
(type_definition name: (type_identifier) @name) @definition.type
(class_parameter name: (identifier) @name) @definition.field

((function_definition name: (identifier) @name "="? @body body: (_)) @definition.constructor
 (#any-of? @name "this"))
(function_definition
  name: [(identifier) (operator_identifier)] @name
  "=" @body) @definition.function
(function_definition
  name: [(identifier) (operator_identifier)] @name
  body: (block) @body) @definition.function
(function_declaration name: [(identifier) (operator_identifier)] @name) @definition.function
(given_definition name: (identifier) @name) @definition.variable

((val_definition pattern: (identifier) @name) @definition.constant (#match? @name "^[A-Z]"))
(val_definition pattern: [
  (identifier) @name
  (identifiers (identifier) @name)
  (tuple_pattern (identifier) @name)]) @definition.variable
(var_definition pattern: [
  (identifier) @name
  (identifiers (identifier) @name)
  (tuple_pattern (identifier) @name)]) @definition.variable
(val_declaration name: (identifier) @name) @definition.variable
(var_declaration name: (identifier) @name) @definition.variable

[(class_definition (modifiers (access_modifier)))
 (object_definition (modifiers (access_modifier)))
 (trait_definition (modifiers (access_modifier)))
 (type_definition (modifiers (access_modifier)))
 (class_parameter (modifiers (access_modifier)))
 (function_definition (modifiers (access_modifier)))
 (function_declaration (modifiers (access_modifier)))
 (val_definition (modifiers (access_modifier)))
 (var_definition (modifiers (access_modifier)))
 (val_declaration (modifiers (access_modifier)))
 (var_declaration (modifiers (access_modifier)))] @private

; Uses

(call_expression
  function: [
    (identifier) @name
    (field_expression field: (identifier) @name)
    (generic_function function: [
      (identifier) @name
      (field_expression field: (identifier) @name)])]) @reference.call
(instance_expression [
  (type_identifier) @name
  (generic_type type: (type_identifier) @name)
  (stable_type_identifier (type_identifier) @name)]) @reference.call
(infix_expression operator: (identifier) @name @qualified) @reference.call

(identifier) @name @reference.mention @local.reference
(type_identifier) @name @reference.type @local.reference
(field_expression field: (identifier) @qualified)
(stable_identifier (identifier) (identifier) @qualified)
(stable_type_identifier (type_identifier) @qualified)
(assignment_expression left: (identifier) @qualified)

; The parts of a package's path are nobody's question.
(package_identifier (identifier) @builtin)
((import_declaration path: (identifier) @builtin) (#match? @builtin "^[a-z_]"))
(import_declaration (namespace_selectors (arrow_renamed_identifier alias: (identifier) @builtin)))
(import_declaration (namespace_selectors (as_renamed_identifier alias: (identifier) @builtin)))
(interpolated_string_expression interpolator: (identifier) @builtin)
(access_qualifier (identifier) @builtin)

; Names that are known in a part of the file only

[(function_definition) (function_declaration) (block) (indented_block) (lambda_expression)
 (case_clause) (for_expression)] @local.scope

(parameter name: (identifier) @local.definition)
(function_definition
  type_parameters: (type_parameters name: (identifier) @local.definition))
(lambda_expression parameters: [
  (identifier) @local.definition
  (bindings (binding name: (identifier) @local.definition))])
(self_type (identifier) @builtin)
(enumerator . (identifier) @local.definition)
(enumerator . (tuple_pattern (identifier) @local.definition))
(case_clause pattern: (identifier) @local.definition)
(typed_pattern pattern: (identifier) @local.definition)
(capture_pattern name: (identifier) @local.definition)
(case_class_pattern pattern: (identifier) @local.definition)
(tuple_pattern (identifier) @local.definition)
(infix_pattern left: (identifier) @local.definition)
(infix_pattern right: (identifier) @local.definition)
[(block (val_definition pattern: (identifier) @local.definition))
 (block (var_definition pattern: (identifier) @local.definition))
 (case_clause (val_definition pattern: (identifier) @local.definition))
 (case_clause (var_definition pattern: (identifier) @local.definition))
 (indented_block (val_definition pattern: (identifier) @local.definition))
 (indented_block (var_definition pattern: (identifier) @local.definition))]

; Names that the language brings along; T, K, V: type parameters by custom

((type_identifier) @builtin (#match? @builtin "^[A-Z][0-9]?$"))
((type_identifier) @builtin
  (#any-of? @builtin
    "Any" "AnyRef" "AnyVal" "Array" "Boolean" "Byte" "Char" "Double" "Float" "Int" "List" "Long"
    "Map" "Nothing" "Null" "Option" "Seq" "Set" "Short" "String" "Unit"))
((identifier) @builtin
  (#any-of? @builtin
    "this" "super" "Array" "List" "Map" "None" "Option" "Seq" "Set" "Some" "String" "apply" "println"
    "asInstanceOf" "isInstanceOf" "classOf" "getOrElse" "foreach" "map" "toString"))

; Signals

[(string) (interpolated_string)] @text @text.quoted
(interpolation) @text.hole
(interpolation (block) @wrapped)
[(interpolated_string_expression) (parenthesized_expression)] @wrapped
[(integer_literal) (floating_point_literal)] @number
[(identifier) (type_identifier) (stable_identifier) (stable_type_identifier)] @path
(field_expression) @member
(infix_expression) @operation
(call_expression function: (_) @callee arguments: (arguments) @arguments) @call
(instance_expression
  [(type_identifier) (stable_type_identifier)] @callee
  arguments: (arguments) @arguments) @call
((field_expression value: (_) @receiver field: (identifier) @callee) @call
 (#any-of? @callee "stripMargin"))
(arguments (assignment_expression) @pair)
(tuple_expression) @items

(template_body
  (val_definition
    pattern: (identifier) @constant.name
    type: (_)? @constant.type
    value: (_) @constant.value) @constant)
[(block
   (val_definition
     pattern: (identifier) @constant.name
     value: (_) @constant.value) @constant @variable)
 (indented_block
   (val_definition
     pattern: (identifier) @constant.name
     value: (_) @constant.value) @constant @variable)
 (case_clause
   body: (val_definition
     pattern: (identifier) @constant.name
     value: (_) @constant.value) @constant @variable)]

[(val_definition) (var_definition) (assignment_expression) (return_expression)
 (throw_expression)] @statement

(if_expression
  condition: (_) @guard.condition
  consequence: (_) @guard.then
  alternative: (_)? @guard.else) @guard
(match_expression value: (_) @guard.subject) @guard.switch
(catch_clause) @guard.switch
(case_clause pattern: (_) (guard) @guard.head) @guard.case
(case_clause pattern: (_) @guard.head . body: (_)) @guard.case

[(block) (indented_block) (template_body) (case_clause)] @block
[(return_expression) (throw_expression)] @leaving
