; What is defined and used in PHP. The captures are explained at kb.code.grammar.Capture; of two
; patterns that define the same name the first counts.

(comment) @comment
";" @layout
"," @layout
(namespace_definition name: (namespace_name) @module)

; Definitions

(function_definition name: (name) @name body: (_)? @body) @definition.function
(class_declaration name: (name) @name body: (_) @body) @definition.class
(trait_declaration name: (name) @name body: (_) @body) @definition.class
(interface_declaration name: (name) @name body: (_) @body) @definition.interface
(enum_declaration name: (name) @name body: (_) @body) @definition.enum

((method_declaration name: (name) @name body: (_)? @body) @definition.constructor
 (#any-of? @name "__construct"))
(method_declaration name: (name) @name body: (_)? @body) @definition.method

(property_declaration (property_element name: (variable_name (name) @name))) @definition.field
(property_promotion_parameter name: (variable_name (name) @name)) @definition.variable
(enum_case name: (name) @name) @definition.constant
(const_declaration (const_element . (name) @name)) @definition.constant

((function_call_expression
   function: (name) @builtin
   arguments: (arguments . (argument (string (string_content) @name)))) @definition.constant
 (#any-of? @builtin "define"))

(program
  (expression_statement
    (assignment_expression left: (variable_name (name) @name))) @definition.variable)

[(method_declaration (visibility_modifier ["private" "protected"]) name: (name) @private)
 (property_declaration
   (visibility_modifier ["private" "protected"])
   (property_element name: (variable_name (name) @private)))
 (const_declaration
   (visibility_modifier ["private" "protected"])
   (const_element . (name) @private))]

; Uses

(function_call_expression
  function: [
    (name) @name
    (qualified_name (name) @name)]) @reference.call
(member_call_expression name: (name) @name @qualified) @reference.call
(nullsafe_member_call_expression name: (name) @name @qualified) @reference.call
(scoped_call_expression name: (name) @name @qualified) @reference.call
(object_creation_expression [
  (name) @name
  (qualified_name (name) @name)]) @reference.call

(name) @name @reference.mention @local.reference
(qualified_name (name) @qualified)
(member_access_expression name: (name) @qualified)
(nullsafe_member_access_expression name: (name) @qualified)
(class_constant_access_expression (_) "::" (name) @qualified)

[(function_definition) (method_declaration) (anonymous_function) (arrow_function)] @local.scope

; A variable is its function's own, and the parts of a namespace are nobody's question

(variable_name (name) @builtin)
(namespace_name (name) @builtin)
(namespace_use_clause alias: (name) @builtin)
(argument name: (name) @builtin)

((name) @builtin
  (#any-of? @builtin
    "array" "class" "count" "define" "empty" "false" "FALSE" "implode" "in_array" "is_array" "is_string"
    "isset" "null" "NULL" "parent" "self" "sprintf" "static" "strlen" "strpos" "strtolower"
    "str_replace" "substr" "trim" "true" "TRUE" "unset"))

; Signals

[(string) (encapsed_string) (heredoc) (nowdoc)] @text
[(string_content) (nowdoc_string)] @text.content
(escape_sequence) @text.escape
(encapsed_string [
  (variable_name) (member_access_expression) (subscript_expression)
  (member_call_expression)] @text.hole)
(heredoc_body [
  (variable_name) (member_access_expression) (subscript_expression)
  (member_call_expression)] @text.hole)
[(integer) (float)] @number
[(variable_name) (name) (qualified_name)] @path
[(member_access_expression) (class_constant_access_expression)] @member
(binary_expression) @operation
[(parenthesized_expression) (argument)] @wrapped
(function_call_expression function: (_) @callee arguments: (_) @arguments) @call
(member_call_expression object: (_) @receiver name: (_) @callee arguments: (_) @arguments) @call
(nullsafe_member_call_expression
  object: (_) @receiver name: (_) @callee arguments: (_) @arguments) @call
(scoped_call_expression scope: (_) @receiver name: (_) @callee arguments: (_) @arguments) @call
(object_creation_expression [(name) (qualified_name)] @callee (arguments) @arguments) @call
(exit_statement "exit" @callee (_) @arguments) @call
(array_creation_expression) @struct
(array_element_initializer) @pair @wrapped

(const_element (name) @constant.name (_) @constant.value) @constant

(throw_expression (object_creation_expression)) @raise
[(expression_statement) (return_statement) (exit_statement) (const_declaration)] @statement

(if_statement
  condition: (_) @guard.condition
  body: (_) @guard.then
  alternative: (else_clause)? @guard.else) @guard
(else_if_clause condition: (_) @guard.condition) @guard
(switch_statement condition: (_) @guard.subject) @guard.switch
(case_statement value: (_) @guard.head) @guard.case
(default_statement) @guard.case
(catch_clause name: (_)? @guard.head) @guard.case

[(compound_statement) (colon_block) (else_clause) (case_statement) (default_statement)] @block
[(return_statement) (goto_statement) (break_statement) (continue_statement) (exit_statement)
 (throw_expression)] @leaving
(named_label_statement) @label
