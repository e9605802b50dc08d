; What is defined and used in Go. The captures are explained at kb.code.grammar.Capture; of two
; patterns that define the same name the first counts.

(comment) @comment
";" @layout
(package_clause (package_identifier) @module)

; Definitions

(function_declaration
  name: (identifier) @name
  body: (block)? @body) @definition.function

(method_declaration
  receiver: (parameter_list
    (parameter_declaration
      type: [
        (type_identifier) @container
        (generic_type type: (type_identifier) @container)
        (pointer_type [
          (type_identifier) @container
          (generic_type type: (type_identifier) @container)])]))
  name: (field_identifier) @name
  body: (block)? @body) @definition.method

; Whatever else stands for a receiver, in broken code above all.
(method_declaration
  name: (field_identifier) @name
  body: (block)? @body) @definition.method

(type_declaration
  "type" @keyword
  [(type_spec
     name: (type_identifier) @name
     type: (struct_type (field_declaration_list) @body)) @definition.struct
   (type_alias
     name: (type_identifier) @name
     type: (struct_type (field_declaration_list) @body)) @definition.struct
   (type_spec
     name: (type_identifier) @name
     type: (interface_type "{" @body)) @definition.interface
   (type_alias
     name: (type_identifier) @name
     type: (interface_type "{" @body)) @definition.interface
   (type_spec name: (type_identifier) @name) @definition.type
   (type_alias name: (type_identifier) @name) @definition.type])

(method_elem name: (field_identifier) @name) @definition.method

(field_declaration
  name: (field_identifier) @name
  type: (struct_type (field_declaration_list) @body)) @definition.field

(field_declaration name: (field_identifier) @name) @definition.field

; An embedded type is a field of its name, and a use of it.
(field_declaration
  !name
  type: [
    (type_identifier) @name @local.reference
    (qualified_type name: (type_identifier) @name)
    (generic_type type: [
      (type_identifier) @name @local.reference
      (qualified_type name: (type_identifier) @name)])]) @definition.field @reference.type

(const_declaration
  "const" @keyword
  (const_spec name: (identifier) @name) @definition.constant)

(var_declaration
  "var" @keyword
  [(var_spec
     name: (identifier) @name
     value: (expression_list (func_literal body: (block) @body))) @definition.variable
   (var_spec name: (identifier) @name) @definition.variable
   (var_spec_list
     (var_spec
       name: (identifier) @name
       value: (expression_list (func_literal body: (block) @body))) @definition.variable)
   (var_spec_list (var_spec name: (identifier) @name) @definition.variable)])

; Uses

(call_expression
  function: [
    (identifier) @name
    (selector_expression field: (field_identifier) @name)
    (index_expression operand: [
      (identifier) @name
      (selector_expression field: (field_identifier) @name)])
    (parenthesized_expression [
      (identifier) @name
      (selector_expression field: (field_identifier) @name)])]) @reference.call

; With a type argument and one other, a call is written like a conversion.
(type_conversion_expression
  type: (generic_type type: [
    (type_identifier) @name
    (qualified_type name: (type_identifier) @name)])) @reference.call

(identifier) @name @reference.mention @local.reference
(type_identifier) @name @reference.type @local.reference
(field_identifier) @name @reference.member

(qualified_type name: (type_identifier) @qualified)
(keyed_element key: (literal_element (identifier) @qualified))

; Names that are known in a part of the file only

[(function_declaration) (method_declaration) (func_literal) (type_spec) (type_alias) (block)
 (if_statement) (for_statement) (expression_switch_statement) (type_switch_statement)
 (select_statement) (expression_case) (default_case) (type_case)
 (communication_case)] @local.scope

(parameter_declaration name: (identifier) @local.definition)
(variadic_parameter_declaration name: (identifier) @local.definition)
(type_parameter_declaration name: (identifier) @local.definition)
(short_var_declaration left: (expression_list (identifier) @local.definition))
(range_clause left: (expression_list (identifier) @local.definition))
(receive_statement left: (expression_list (identifier) @local.definition))
(type_switch_statement alias: (expression_list (identifier) @local.definition))
(var_spec name: (identifier) @local.definition)
(const_spec name: (identifier) @local.definition)
(method_declaration
  receiver: (parameter_list
    (parameter_declaration
      type: [
        (generic_type
          type_arguments: (type_arguments (type_elem (type_identifier) @local.definition)))
        (pointer_type
          (generic_type
            type_arguments: (type_arguments (type_elem (type_identifier) @local.definition))))])))

(import_spec name: (package_identifier) @local.import)
(import_spec
  !name
  path: (interpreted_string_literal (interpreted_string_literal_content) @local.import))

; Names that the language brings along

((type_identifier) @builtin
  (#any-of? @builtin
    "any" "bool" "byte" "comparable" "complex128" "complex64" "error" "float32" "float64" "int"
    "int16" "int32" "int64" "int8" "rune" "string" "uint" "uint16" "uint32" "uint64" "uint8"
    "uintptr"))

((identifier) @builtin
  (#any-of? @builtin
    "append" "cap" "clear" "close" "complex" "copy" "delete" "imag" "len" "make" "max" "min" "new"
    "panic" "print" "println" "real" "recover"
    "bool" "byte" "error" "float32" "float64" "int" "int16" "int32" "int64" "int8" "rune" "string"
    "uint" "uint16" "uint32" "uint64" "uint8" "uintptr" "any"))

; Signals

(interpreted_string_literal) @text
(raw_string_literal) @text
(interpreted_string_literal_content) @text.content
(raw_string_literal_content) @text.content
(escape_sequence) @text.escape
[(int_literal) (float_literal)] @number
[(identifier) (type_identifier) (qualified_type) (package_identifier)] @path
(selector_expression) @member
(qualified_type) @member
(binary_expression) @operation
[(parenthesized_expression) (literal_element)] @wrapped
(unary_expression operator: "&") @wrapped
(call_expression function: (_) @callee arguments: (_) @arguments) @call
(composite_literal type: (_) @struct.type body: (_) @struct.fields) @struct
(keyed_element) @pair
(expression_list) @items

(const_spec
  name: (identifier) @constant.name
  type: (_)? @constant.type
  value: (_) @constant.value) @constant
(var_spec name: (identifier) @constant.name value: (_) @constant.value) @constant
(short_var_declaration
  left: (expression_list (identifier) @constant.name)
  right: (_) @constant.value) @constant @variable
((assignment_statement
  left: (expression_list (selector_expression field: (field_identifier) @constant.name))
  right: (expression_list (interpreted_string_literal) @constant.value)) @assigned
  (#any-of? @constant.name "Reason" "reason"))
(field_declaration type: (_) @tagged.type tag: (_) @tagged.tag) @tagged
(return_statement (expression_list (_))) @return

[(expression_statement) (return_statement) (short_var_declaration) (assignment_statement)
 (const_spec) (var_spec) (go_statement) (defer_statement) (field_declaration)] @statement

(if_statement
  condition: (_) @guard.condition
  consequence: (_) @guard.then
  alternative: (_)? @guard.else) @guard
(expression_switch_statement value: (_) @guard.subject) @guard.switch
(type_switch_statement value: (_) @guard.subject) @guard.switch
(expression_case value: (_) @guard.head) @guard.case
(type_case type: (_) @guard.head) @guard.case
(communication_case communication: (_) @guard.head) @guard.case
(default_case) @guard.case

[(block) (statement_list) (expression_case) (type_case) (communication_case)
 (default_case)] @block
[(return_statement) (goto_statement) (break_statement) (continue_statement)] @leaving
