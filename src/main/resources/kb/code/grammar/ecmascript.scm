; What JavaScript and TypeScript write alike; their own files go on. The captures are explained at
; kb.code.grammar.Capture; of two patterns that define the same name the first counts.

(comment) @comment
";" @layout
"," @layout

; What a file hands out

(export_statement declaration: (_ name: (identifier) @exported))
(export_statement declaration: [
  (lexical_declaration (variable_declarator name: (identifier) @exported))
  (variable_declaration (variable_declarator name: (identifier) @exported))])
(export_statement value: (identifier) @exported)
(export_clause (export_specifier name: (identifier) @exported))

((assignment_expression
   left: (member_expression object: (identifier) @builtin property: (property_identifier) @exported))
 (#any-of? @builtin "exports"))
((assignment_expression
   left: (member_expression
     object: (member_expression
       object: (identifier) @builtin
       property: (property_identifier))
     property: (property_identifier) @exported))
 (#any-of? @builtin "module"))
((assignment_expression
   left: (member_expression object: (identifier) @builtin property: (property_identifier))
   right: [
     (identifier) @exported
     (class name: (_) @exported)
     (function_expression name: (_) @exported)
     (object (shorthand_property_identifier) @exported)
     (object (pair key: (property_identifier) @exported))
     (object (pair value: (identifier) @exported))
     (object (method_definition name: (property_identifier) @exported))])
 (#any-of? @builtin "module"))

(private_property_identifier) @private

; Functions and classes

(export_statement
  declaration: [
    (function_declaration name: (_) @name body: (_) @body)
    (generator_function_declaration name: (_) @name body: (_) @body)]) @definition.function

(function_declaration name: (_) @name body: (_) @body) @definition.function
(generator_function_declaration name: (_) @name body: (_) @body) @definition.function

(export_statement
  declaration: (class_declaration name: (_) @name body: (_) @body)) @definition.class
(class_declaration name: (_) @name body: (_) @body) @definition.class

((method_definition name: (property_identifier) @name body: (_) @body) @definition.constructor
 (#any-of? @name "constructor"))
(method_definition
  name: [(property_identifier) (private_property_identifier)] @name
  body: (_) @body) @definition.method

; Values with a name

; A class that a function makes of another has its own name, or that of the function.
(assignment_expression
  right: (arrow_function
    body: (class name: (_) @name body: (_) @body) @definition.class))
(return_statement (class name: (_) @name body: (_) @body) @definition.class)
(export_statement
  "export" @keyword
  declaration: (_
    (variable_declarator
      name: (identifier) @name
      value: (arrow_function body: (class body: (_) @body)) @definition.class)))
(lexical_declaration
  kind: _ @keyword
  (variable_declarator
    name: (identifier) @name
    value: (arrow_function body: (class body: (_) @body)) @definition.class))

(export_statement
  declaration: (_
    (variable_declarator
      name: (identifier) @name
      value: [
        (arrow_function "=>" @body)
        (function_expression body: (_) @body)
        (generator_function body: (_) @body)]))) @definition.function
(export_statement
  declaration: (_
    (variable_declarator name: (identifier) @name value: (class body: (_) @body)))) @definition.class
(export_statement
  declaration: (lexical_declaration
    kind: "const"
    (variable_declarator name: (identifier) @name))) @definition.constant
(export_statement
  declaration: (_ (variable_declarator name: (identifier) @name))) @definition.variable

(lexical_declaration
  kind: _ @keyword
  [(variable_declarator
     name: (identifier) @name
     value: [
       (arrow_function "=>" @body)
       (function_expression body: (_) @body)
       (generator_function body: (_) @body)]) @definition.function
   (variable_declarator
     name: (identifier) @name
     value: (class body: (_) @body)) @definition.class])
(lexical_declaration
  kind: "const" @keyword
  (variable_declarator name: (identifier) @name) @definition.constant)
(lexical_declaration
  kind: "let" @keyword
  (variable_declarator name: (identifier) @name) @definition.variable)
(variable_declaration
  "var" @keyword
  [(variable_declarator
     name: (identifier) @name
     value: [
       (arrow_function "=>" @body)
       (function_expression body: (_) @body)
       (generator_function body: (_) @body)]) @definition.function
   (variable_declarator
     name: (identifier) @name
     value: (class body: (_) @body)) @definition.class
   (variable_declarator name: (identifier) @name) @definition.variable])

; Functions in objects

(pair
  key: (property_identifier) @name
  value: [
    (arrow_function "=>" @body)
    (function_expression body: (_) @body)
    (generator_function body: (_) @body)]) @definition.method

; exports.name = and module.exports.name =

((assignment_expression
   left: (member_expression object: (identifier) @builtin property: (property_identifier) @name)
   right: [
     (arrow_function "=>" @body)
     (function_expression body: (_) @body)
     (generator_function body: (_) @body)]) @definition.function
 (#any-of? @builtin "exports"))
((assignment_expression
   left: (member_expression
     object: (member_expression object: (identifier) @builtin)
     property: (property_identifier) @name)
   right: [
     (arrow_function "=>" @body)
     (function_expression body: (_) @body)
     (generator_function body: (_) @body)]) @definition.function
 (#any-of? @builtin "module"))
((assignment_expression
   left: (member_expression object: (identifier) @builtin property: (property_identifier) @name)
   right: (class body: (_) @body)) @definition.class
 (#any-of? @builtin "exports"))
((assignment_expression
   left: (member_expression object: (identifier) @builtin property: (property_identifier) @name)
   right: [
     (number) (string) (template_string) (object) (array) (regex) (new_expression)]) @definition.variable
 (#any-of? @builtin "exports"))

; module.exports = function name() {}

((assignment_expression
   left: (member_expression object: (identifier) @builtin)
   right: (function_expression name: (_) @name body: (_) @body)) @definition.function
 (#any-of? @builtin "module"))
((assignment_expression
   left: (member_expression object: (identifier) @builtin)
   right: (class name: (_) @name body: (_) @body)) @definition.class
 (#any-of? @builtin "module"))

; What a file hands out whole and without a name has none.
((assignment_expression
   left: (member_expression
     object: (identifier) @builtin
     property: (property_identifier) @local.import))
 (#any-of? @builtin "module"))

; Lamp.prototype.light =, Lamp.prototype = {light: } and Lamp.light =

((assignment_expression
   left: (member_expression
     object: (member_expression
       object: (_) @container
       property: (property_identifier) @builtin)
     property: (property_identifier) @name)
   right: [
     (arrow_function "=>" @body)
     (function_expression body: (_) @body)
     (generator_function body: (_) @body)]) @definition.method
 (#any-of? @builtin "prototype"))
(assignment_expression
  left: (member_expression
    object: [(identifier) (member_expression)] @container
    property: (property_identifier) @name)
  right: [
    (arrow_function "=>" @body)
    (function_expression body: (_) @body)
    (generator_function body: (_) @body)]) @definition.method

; Uses

(call_expression
  function: [
    (identifier) @name
    (member_expression property: [
      (property_identifier)
      (private_property_identifier)] @name)]) @reference.call
(new_expression
  constructor: [
    (identifier) @name
    (member_expression property: (property_identifier) @name)]) @reference.call
(decorator [
  (identifier) @name
  (member_expression property: (property_identifier) @name)]) @reference.call

(identifier) @name @reference.mention @local.reference
(shorthand_property_identifier) @name @reference.mention @local.reference
(property_identifier) @name @reference.member
(private_property_identifier) @name @reference.member

; Names that are known in a part of the file only

[(function_declaration) (generator_function_declaration) (function_expression)
 (generator_function) (arrow_function) (method_definition) (for_statement) (for_in_statement)
 (catch_clause) (class_static_block)] @local.scope

(shorthand_property_identifier_pattern) @local.hoisted
(pair_pattern value: (identifier) @local.hoisted)
(array_pattern (identifier) @local.hoisted)
(rest_pattern (identifier) @local.hoisted)
(assignment_pattern left: (identifier) @local.hoisted)
(arrow_function parameter: (identifier) @local.hoisted)
(catch_clause parameter: (identifier) @local.hoisted)
(for_in_statement kind: _ left: (identifier) @local.hoisted)
(variable_declarator name: (identifier) @local.hoisted)

(variable_declarator
  name: (identifier) @local.import
  value: (call_expression function: (identifier) @builtin (#any-of? @builtin "require")))
(import_clause (namespace_import (identifier) @local.import))
(import_clause (identifier) @local.import)
(import_specifier name: (identifier) @qualified)

; Names that the language brings along

((identifier) @builtin
  (#any-of? @builtin
    "undefined" "require" "module" "exports" "console" "Object" "Array" "String" "Number" "Boolean"
    "Symbol" "Promise" "Map" "Set" "WeakMap" "Date" "Math" "JSON" "RegExp" "Buffer" "NaN" "Infinity"
    "Error" "TypeError" "RangeError" "parseInt" "parseFloat" "isNaN" "setTimeout" "clearTimeout"
    "setInterval" "clearInterval" "setImmediate" "arguments" "globalThis" "document" "window"))
((property_identifier) @builtin
  (#any-of? @builtin "exports" "prototype" "length" "push" "constructor"))

; Signals

[(string) (template_string)] @text
(string_fragment) @text.content
(escape_sequence) @text.escape
(template_substitution) @text.hole
(number) @number
[(identifier) (property_identifier) (this)] @path
(member_expression) @member
(binary_expression) @operation
[(parenthesized_expression) (await_expression)] @wrapped
(call_expression function: (_) @callee arguments: (arguments) @arguments) @call
(new_expression constructor: (_) @callee arguments: (_) @arguments) @call
(subscript_expression object: (member_expression) @callee index: (string) @arguments) @call
((member_expression
  object: (member_expression property: (property_identifier) @keyword) @callee
  property: (property_identifier) @arguments) @call
  (#any-of? @keyword "env"))
(object) @struct
(pair) @pair
(array) @items

(program (lexical_declaration "const"
  (variable_declarator name: (identifier) @constant.name value: (_) @constant.value) @constant))
(program (export_statement (lexical_declaration "const"
  (variable_declarator name: (identifier) @constant.name value: (_) @constant.value) @constant)))
(statement_block (lexical_declaration
  (variable_declarator
    name: (identifier) @constant.name value: (_) @constant.value) @constant @variable))

(throw_statement [(new_expression) (call_expression)]) @raise
[(expression_statement) (return_statement) (throw_statement) (lexical_declaration)
 (variable_declaration)] @statement

(if_statement
  condition: (_) @guard.condition
  consequence: (_) @guard.then
  alternative: (_)? @guard.else) @guard
(ternary_expression condition: (_) @guard.condition alternative: (_) @guard.else) @guard
(switch_statement value: (_) @guard.subject) @guard.switch
(switch_case value: (_) @guard.head) @guard.case
(switch_default) @guard.case
(catch_clause parameter: (_)? @guard.head) @guard.case

[(statement_block) (else_clause) (switch_case) (switch_default)] @block
[(return_statement) (throw_statement) (break_statement) (continue_statement)] @leaving
