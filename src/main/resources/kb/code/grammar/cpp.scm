; What C++ has besides C, whose patterns follow. A namespace is the module of what stands in it: the first of a file.

(namespace_definition name: (_) @module)

; Definitions

; The line above a template belongs to what it is a template of.
(template_declaration
  "template" @keyword
  [(function_definition
     declarator: [
       (function_declarator declarator: [
         (identifier) @name
         (template_function name: (identifier) @name)])
       (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))
       (reference_declarator (function_declarator declarator: (identifier) @name))]
     body: (compound_statement) @body) @definition.function
   (function_definition
     declarator: [
       (function_declarator declarator: (qualified_identifier
         scope: [
           (namespace_identifier) @container
           (template_type name: (type_identifier) @container)]
         name: [(identifier) @name (operator_name) @name (destructor_name) @name]))
       (pointer_declarator declarator: (function_declarator declarator: (qualified_identifier
         scope: [
           (namespace_identifier) @container
           (template_type name: (type_identifier) @container)]
         name: (identifier) @name)))
       (reference_declarator (function_declarator declarator: (qualified_identifier
         scope: [
           (namespace_identifier) @container
           (template_type name: (type_identifier) @container)]
         name: [(identifier) @name (operator_name) @name])))]
     body: (compound_statement) @body) @definition.method
   (class_specifier
     name: [(type_identifier) @name (template_type name: (type_identifier) @name)]
     body: (field_declaration_list) @body) @definition.class
   (struct_specifier
     name: [(type_identifier) @name (template_type name: (type_identifier) @name)]
     body: (field_declaration_list) @body) @definition.struct
   (alias_declaration name: (type_identifier) @name) @definition.type])

(class_specifier
  name: [
    (type_identifier) @name
    (template_type name: (type_identifier) @name)
    (qualified_identifier name: (type_identifier) @name)]
  body: (field_declaration_list) @body) @definition.class

(struct_specifier
  name: [
    (template_type name: (type_identifier) @name)
    (qualified_identifier name: (type_identifier) @name)]
  body: (field_declaration_list) @body) @definition.struct

(alias_declaration name: (type_identifier) @name) @definition.type
(concept_definition name: (identifier) @name) @definition.type

; Only in a class can they be without a type.
(field_declaration_list
  (function_definition
    !type
    declarator: (function_declarator declarator: (identifier) @name)
    body: (compound_statement)? @body) @definition.constructor)

(function_definition
  !type
  declarator: (function_declarator declarator: (qualified_identifier
    scope: [
      (namespace_identifier) @container
      (template_type name: (type_identifier) @container)]
    name: (identifier) @name))
  body: (compound_statement)? @body) @definition.constructor

; Static in a class says nothing about other files.
(field_declaration_list (function_definition) @public)

(function_definition
  declarator: [
    (function_declarator declarator: [
      (field_identifier) @name
      (destructor_name) @name
      (operator_name) @name])
    (pointer_declarator declarator: (function_declarator declarator: [
      (field_identifier) @name
      (operator_name) @name]))
    (reference_declarator (function_declarator declarator: [
      (field_identifier) @name
      (operator_name) @name]))]
  body: (compound_statement)? @body) @definition.method

(function_definition
  declarator: [
    (function_declarator declarator: (qualified_identifier
      scope: [
        (namespace_identifier) @container
        (template_type name: (type_identifier) @container)]
      name: [(identifier) @name (destructor_name) @name (operator_name) @name]))
    (pointer_declarator declarator: (function_declarator declarator: (qualified_identifier
      scope: [
        (namespace_identifier) @container
        (template_type name: (type_identifier) @container)]
      name: (identifier) @name)))
    (reference_declarator (function_declarator declarator: (qualified_identifier
      scope: [
        (namespace_identifier) @container
        (template_type name: (type_identifier) @container)]
      name: [(identifier) @name (operator_name) @name])))
    (function_declarator declarator: (qualified_identifier name: (qualified_identifier
      scope: [
        (namespace_identifier) @container
        (template_type name: (type_identifier) @container)]
      name: [(identifier) @name (destructor_name) @name (operator_name) @name])))
    (pointer_declarator declarator: (function_declarator declarator:
      (qualified_identifier name: (qualified_identifier
        scope: (namespace_identifier) @container
        name: (identifier) @name))))
    (reference_declarator (function_declarator declarator:
      (qualified_identifier name: (qualified_identifier
        scope: (namespace_identifier) @container
        name: (identifier) @name))))
    (function_declarator declarator: (qualified_identifier name: (qualified_identifier
      name: (qualified_identifier
        scope: (namespace_identifier) @container
        name: [(identifier) @name (destructor_name) @name (operator_name) @name]))))]
  body: (compound_statement)? @body) @definition.method

(function_definition
  declarator: (reference_declarator
    (function_declarator declarator: (identifier) @name))
  body: (compound_statement) @body) @definition.function

(declaration
  declarator: (init_declarator
    declarator: (qualified_identifier
      scope: (namespace_identifier) @container
      name: (identifier) @name))) @definition.variable

; Uses

(call_expression
  function: [
    (qualified_identifier name: [
      (identifier) @name
      (template_function name: (identifier) @name)
      (qualified_identifier name: [
        (identifier) @name
        (template_function name: (identifier) @name)
        (qualified_identifier name: (identifier) @name)])])
    (template_function name: (identifier) @name)
    (field_expression field: (template_method name: (field_identifier) @name))]) @reference.call

(new_expression type: [
  (type_identifier) @name
  (template_type name: (type_identifier) @name)
  (qualified_identifier name: (type_identifier) @name)]) @reference.call

(namespace_identifier) @name @reference.type
(qualified_identifier name: [(identifier) @qualified (type_identifier) @qualified])

; Names that are known in a part of the file only

[(lambda_expression) (for_range_loop) (catch_clause)] @local.scope
(reference_declarator (identifier) @local.definition)
(structured_binding_declarator (identifier) @local.definition)
(for_range_loop declarator: (identifier) @local.definition)
(optional_parameter_declaration declarator: (identifier) @local.definition)

; How people call the parameters of templates.
((type_identifier) @builtin (#any-of? @builtin "T" "U" "V" "Args"))
((namespace_identifier) @builtin (#any-of? @builtin "std"))

; Signals

(raw_string_literal) @text
(raw_string_content) @text.content
(qualified_identifier) @path
(namespace_identifier) @path
(catch_clause parameters: (_) @guard.head) @guard.case
(throw_statement) @statement @leaving
(new_expression type: (_) @callee arguments: (_) @arguments) @call
(condition_clause) @wrapped
