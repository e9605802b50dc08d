; What is defined and used in Python. The captures are explained at kb.code.grammar.Capture; of two
; patterns that define the same name the first counts.

(comment) @comment

; Docstrings say nothing to the interpreter: a reworded one is no change.

(module . (expression_statement . (string (string_content) @layout)))
(block . (expression_statement . (string (string_content) @layout)))

; Definitions; a function within a class is its method, a variable its field

(decorated_definition
  definition: (function_definition
    name: (identifier) @name
    ":" @body
    body: (block . (expression_statement . (string (string_content) @doc))?)?)) @definition.function

(decorated_definition
  definition: (class_definition
    name: (identifier) @name
    ":" @body
    body: (block . (expression_statement . (string (string_content) @doc))?)?)) @definition.class

(function_definition
  name: (identifier) @name
  ":" @body
  body: (block . (expression_statement . (string (string_content) @doc))?)?) @definition.function

(class_definition
  name: (identifier) @name
  ":" @body
  body: (block . (expression_statement . (string (string_content) @doc))?)?) @definition.class

(type_alias_statement
  left: (type [
    (identifier) @name
    (generic_type (identifier) @name)])) @definition.type

((assignment left: [
   (identifier) @name
   (pattern_list (identifier) @name)
   (tuple_pattern (identifier) @name)]) @definition.constant
 (#match? @name "^_*[A-Z][A-Z0-9_]*$"))

(assignment left: [
  (identifier) @name
  (pattern_list (identifier) @name)
  (tuple_pattern (identifier) @name)]) @definition.variable

; Uses

(call
  function: [
    (identifier) @name
    (attribute attribute: (identifier) @name)
    (subscript value: [
      (identifier) @name
      (attribute attribute: (identifier) @name)])]) @reference.call

(decorator [
  (identifier) @name
  (attribute attribute: (identifier) @name)]) @reference.call

(identifier) @name @reference.mention @local.reference
(attribute attribute: (identifier) @qualified)
(keyword_argument name: (identifier) @qualified)

; Names that are known in a part of the file only

[(function_definition) (lambda) (list_comprehension) (set_comprehension)
 (dictionary_comprehension) (generator_expression)] @local.scope

(parameters [
  (identifier) @local.hoisted
  (default_parameter name: (identifier) @local.hoisted)
  (typed_default_parameter name: (identifier) @local.hoisted)
  (typed_parameter . (identifier) @local.hoisted)
  (typed_parameter . (_ (identifier) @local.hoisted))
  (list_splat_pattern (identifier) @local.hoisted)
  (dictionary_splat_pattern (identifier) @local.hoisted)])
(lambda_parameters [
  (identifier) @local.hoisted
  (default_parameter name: (identifier) @local.hoisted)
  (list_splat_pattern (identifier) @local.hoisted)
  (dictionary_splat_pattern (identifier) @local.hoisted)])
(function_definition
  type_parameters: (type_parameter (type (identifier) @local.hoisted)))

(assignment left: [
  (identifier) @local.hoisted
  (pattern_list (identifier) @local.hoisted)
  (tuple_pattern (identifier) @local.hoisted)])
(for_statement left: [
  (identifier) @local.hoisted
  (pattern_list (identifier) @local.hoisted)
  (tuple_pattern (identifier) @local.hoisted)])
(for_in_clause left: [
  (identifier) @local.hoisted
  (pattern_list (identifier) @local.hoisted)
  (tuple_pattern (identifier) @local.hoisted)])
(named_expression name: (identifier) @local.hoisted)
(as_pattern_target (identifier) @local.hoisted)
(as_pattern_target (_ (identifier) @local.hoisted))

(import_statement name: [
  (dotted_name (identifier) @local.import)
  (aliased_import
    name: (dotted_name (identifier) @local.import)
    alias: (identifier) @local.import)])
(import_from_statement
  module_name: [
    (dotted_name (identifier) @builtin)
    (relative_import (dotted_name (identifier) @builtin))])
(future_import_statement (dotted_name (identifier) @builtin))
(import_from_statement name: (aliased_import alias: (identifier) @builtin))

; Names that the language brings along

((identifier) @builtin
  (#any-of? @builtin
    "self" "cls" "super" "print" "len" "range" "str" "int" "float" "bool" "bytes" "bytearray" "dict"
    "list" "set" "tuple" "frozenset" "object" "type" "isinstance" "issubclass" "hasattr" "getattr"
    "setattr" "delattr" "iter" "next" "enumerate" "zip" "map" "filter" "sorted" "reversed" "min"
    "max" "sum" "any" "all" "abs" "repr" "id" "hash" "callable" "property" "staticmethod"
    "classmethod" "format" "vars" "dir" "ord" "chr" "round" "open" "slice" "divmod" "pow"
    "__name__" "__file__" "__doc__" "_"))

; Signals

(string) @text
(string_content) @text.content
[(escape_sequence) (escape_interpolation)] @text.escape
(interpolation) @text.hole
[(integer) (float)] @number
[(identifier) (dotted_name)] @path
(attribute) @member
(concatenated_string) @joined
(binary_operator) @operation
(parenthesized_expression) @wrapped
(call function: (_) @callee arguments: (_) @arguments) @call
(dictionary) @struct
[(pair) (keyword_argument)] @pair
[(tuple) (list) (set)] @items

(module (expression_statement
  (assignment left: (identifier) @constant.name right: (_) @constant.value) @constant))
(block (expression_statement
  (assignment
    left: (identifier) @constant.name right: (_) @constant.value) @constant @variable))

(raise_statement (call)) @raise
[(expression_statement) (return_statement) (raise_statement) (assert_statement)] @statement

(if_statement
  condition: (_) @guard.condition
  consequence: (_) @guard.then
  alternative: (else_clause)? @guard.else) @guard
(elif_clause condition: (_) @guard.condition) @guard
(except_clause value: (_)? @guard.head) @guard.case
(match_statement subject: (_) @guard.subject) @guard.switch
(case_clause (case_pattern) @guard.head) @guard.case

[(block) (else_clause)] @block
[(return_statement) (raise_statement) (break_statement) (continue_statement)] @leaving
