; What is defined and used in C. The captures are explained at kb.code.grammar.Capture; of two
; patterns that define the same name the first counts. Declarators nest without end: they are
; followed as deep as people write them.

(comment) @comment

; Definitions

(function_definition
  declarator: [
    (function_declarator declarator: [
      (identifier) @name
      (parenthesized_declarator [
        (identifier) @name
        (pointer_declarator
          declarator: (function_declarator declarator: (identifier) @name))])])
    (pointer_declarator declarator: [
      (function_declarator declarator: [
        (identifier) @name
        (parenthesized_declarator (identifier) @name)])
      (pointer_declarator declarator: [
        (function_declarator declarator: (identifier) @name)
        (pointer_declarator
          declarator: (function_declarator declarator: (identifier) @name))])])]
  body: (compound_statement) @body) @definition.function

; Statements that stand where the grammar expects definitions.
((function_definition
  declarator: (function_declarator declarator: (identifier) @name)) @declaration
  (#any-of? @name "do" "else" "for" "if" "return" "switch" "while"))
((declaration declarator: [
  (identifier) @name
  (init_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (identifier) @name)]) @declaration
  (#any-of? @name "enum" "if" "struct" "union" "void"))

; What is left of a function where macros have made the code around it no C.
(ERROR (function_declarator declarator: (identifier) @name) @definition.function . "{")
(ERROR (function_declarator declarator: (identifier) @name) @definition.function
  . (compound_statement))

(function_definition (storage_class_specifier "static")) @private

(preproc_def name: (identifier) @name) @definition.macro
(preproc_function_def name: (identifier) @name value: (preproc_arg)? @body) @definition.macro

(struct_specifier
  name: (type_identifier) @name
  body: (field_declaration_list) @body) @definition.struct

(union_specifier
  name: (type_identifier) @name
  body: (field_declaration_list) @body) @definition.struct

(enum_specifier
  name: (type_identifier) @name
  body: (enumerator_list) @body) @definition.enum

(enumerator name: (identifier) @name) @definition.constant

; A type that has no name but the one typedef gives it.
(type_definition
  type: (struct_specifier !name body: (field_declaration_list) @body)
  declarator: (type_identifier) @name) @definition.struct

(type_definition
  type: (union_specifier !name body: (field_declaration_list) @body)
  declarator: (type_identifier) @name) @definition.struct

(type_definition
  type: (enum_specifier !name body: (enumerator_list) @body)
  declarator: (type_identifier) @name) @definition.enum

; A second name for a type that is defined on the way.
(type_definition
  "typedef" @keyword
  type: [
    (struct_specifier body: (_))
    (union_specifier body: (_))
    (enum_specifier body: (_))]
  declarator: [
    (type_identifier) @name @definition.type
    (array_declarator declarator: (type_identifier) @name) @definition.type
    (pointer_declarator declarator: (type_identifier) @name) @definition.type])

(type_definition
  declarator: [
    (type_identifier) @name
    (primitive_type) @name
    (array_declarator declarator: (type_identifier) @name)
    (function_declarator declarator: [
      (type_identifier) @name
      (parenthesized_declarator (type_identifier) @name)
      (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name))])
    (pointer_declarator declarator: [
      (type_identifier) @name
      (pointer_declarator declarator: (type_identifier) @name)
      (function_declarator declarator: [
        (type_identifier) @name
        (parenthesized_declarator
          (pointer_declarator declarator: (type_identifier) @name))])])]) @definition.type

(field_declaration
  type: [
    (struct_specifier !name body: (field_declaration_list) @body)
    (union_specifier !name body: (field_declaration_list) @body)
    (enum_specifier !name body: (enumerator_list) @body)]
  declarator: [
    (field_identifier) @name
    (array_declarator declarator: (field_identifier) @name)
    (pointer_declarator declarator: (field_identifier) @name)]) @definition.field

(field_declaration
  type: [
    (struct_specifier body: (_))
    (union_specifier body: (_))
    (enum_specifier body: (_))]
  declarator: [
    (field_identifier) @name @definition.field
    (array_declarator declarator: (field_identifier) @name) @definition.field
    (pointer_declarator declarator: (field_identifier) @name) @definition.field])

(field_declaration
  declarator: [
    (field_identifier) @name
    (array_declarator declarator: [
      (field_identifier) @name
      (array_declarator declarator: (field_identifier) @name)])
    (function_declarator
      declarator: (parenthesized_declarator
        (pointer_declarator declarator: (field_identifier) @name)))
    (pointer_declarator declarator: [
      (field_identifier) @name
      (array_declarator declarator: (field_identifier) @name)
      (function_declarator
        declarator: (parenthesized_declarator
          (pointer_declarator declarator: (field_identifier) @name)))
      (pointer_declarator declarator: [
        (field_identifier) @name
        (pointer_declarator declarator: (field_identifier) @name)])])]) @definition.field

; Outside of functions; what only says that a variable is elsewhere defines none.
(declaration (storage_class_specifier "extern")) @declaration
(declaration (storage_class_specifier "static")) @private

(declaration
  type: [
    (struct_specifier !name body: (field_declaration_list) @body)
    (union_specifier !name body: (field_declaration_list) @body)]
  declarator: [
    (identifier) @name
    (array_declarator declarator: (identifier) @name)
    (pointer_declarator declarator: (identifier) @name)
    (init_declarator declarator: [
      (identifier) @name
      (array_declarator declarator: (identifier) @name)
      (pointer_declarator declarator: (identifier) @name)])]) @definition.variable

(declaration
  type: [
    (struct_specifier body: (_))
    (union_specifier body: (_))
    (enum_specifier body: (_))]
  declarator: [
    (identifier) @name @definition.variable
    (array_declarator declarator: (identifier) @name) @definition.variable
    (pointer_declarator declarator: (identifier) @name) @definition.variable
    (init_declarator
      declarator: [
        (identifier) @name
        (array_declarator declarator: (identifier) @name)
        (pointer_declarator declarator: (identifier) @name)]
      value: (initializer_list)? @body) @definition.variable])

(declaration
  declarator: [
    (identifier) @name
    (array_declarator declarator: [
      (identifier) @name
      (array_declarator declarator: (identifier) @name)])
    (function_declarator
      declarator: (parenthesized_declarator
        (pointer_declarator declarator: (identifier) @name)))
    (pointer_declarator declarator: [
      (identifier) @name
      (array_declarator declarator: [
        (identifier) @name
        (array_declarator declarator: (identifier) @name)])
      (pointer_declarator declarator: (identifier) @name)])
    (init_declarator
      declarator: [
        (identifier) @name
        (array_declarator declarator: [
          (identifier) @name
          (array_declarator declarator: (identifier) @name)])
        (function_declarator
          declarator: (parenthesized_declarator
            (pointer_declarator declarator: (identifier) @name)))
        (pointer_declarator declarator: [
          (identifier) @name
          (array_declarator declarator: (identifier) @name)
          (pointer_declarator declarator: (identifier) @name)])]
      value: (initializer_list)? @body)]) @definition.variable

; What a macro makes: static DEVICE_ATTR_RO(max);
(declaration
  type: (type_identifier)
  declarator: (parenthesized_declarator (identifier) @name)) @definition.variable

; Uses

(call_expression
  function: [
    (identifier) @name
    (field_expression field: (field_identifier) @name)
    (parenthesized_expression [
      (identifier) @name
      (field_expression field: (field_identifier) @name)
      (pointer_expression argument: [
        (identifier) @name
        (field_expression field: (field_identifier) @name)])])]) @reference.call

(identifier) @name @reference.mention @local.reference
(type_identifier) @name @reference.type @local.reference
(field_identifier) @name @reference.member

; Names that are known in a part of the file only

[(function_definition) (compound_statement) (for_statement) (preproc_function_def)] @local.scope
(preproc_params (identifier) @local.definition)

; The parameters of a prototype.
(declaration declarator: [
  (function_declarator) @local.scope
  (pointer_declarator declarator: (function_declarator) @local.scope)])
(type_definition declarator: (function_declarator) @local.scope)
(field_declaration declarator: (function_declarator) @local.scope)

(declaration declarator: (identifier) @local.definition)
(init_declarator declarator: (identifier) @local.definition)
(parameter_declaration declarator: (identifier) @local.definition)
(parameter_list (identifier) @local.definition)
(pointer_declarator declarator: (identifier) @local.definition)
(array_declarator declarator: (identifier) @local.definition)

; Where a word before the type is no C, the grammar takes the type for a name.
((identifier) @builtin
  (#any-of? @builtin "char" "const" "double" "float" "int" "long" "short" "struct" "void"))

; Signals

(string_literal) @text

(string_content) @text.content

(escape_sequence) @text.escape
(number_literal) @number
[(identifier) (field_identifier) (type_identifier)] @path
(field_expression) @member
(concatenated_string) @joined
(binary_expression) @operation
(parenthesized_expression) @wrapped
(call_expression function: (_) @callee arguments: (_) @arguments) @call
(initializer_list) @struct
(comma_expression) @items
(compound_literal_expression value: (_)) @wrapped
(initializer_pair) @pair
(field_designator) @wrapped

(preproc_def name: (identifier) @constant.name value: (preproc_arg) @constant.value @macro) @constant
(enumerator name: (identifier) @constant.name value: (_) @constant.value) @constant
(translation_unit
  (declaration
    (type_qualifier)
    declarator: (init_declarator
      declarator: [
        (identifier) @constant.name
        (pointer_declarator declarator: (identifier) @constant.name)
        (array_declarator declarator: (identifier) @constant.name)]
      value: [
        (string_literal) @constant.value
        (concatenated_string) @constant.value
        (number_literal) @constant.value
        (binary_expression) @constant.value]) @constant))

[(expression_statement) (return_statement) (declaration) (preproc_def) (enumerator)
 (field_declaration)] @statement

(if_statement
  condition: (_) @guard.condition
  consequence: (_) @guard.then
  alternative: (_)? @guard.else) @guard
(switch_statement condition: (_) @guard.subject) @guard.switch
(case_statement value: (_)? @guard.head) @guard.case

[(compound_statement) (else_clause) (case_statement)] @block
[(return_statement) (goto_statement) (break_statement) (continue_statement)] @leaving
(labeled_statement) @label
