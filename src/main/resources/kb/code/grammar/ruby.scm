; What is defined and used in Ruby. The captures are explained at kb.code.grammar.Capture; of two
; patterns that define the same name the first counts.

(comment) @comment

; Definitions; a function within a class is its method

(module name: (constant) @name body: (_)? @body "end"? @body) @definition.module
(module
  name: (scope_resolution scope: (_) @container name: (constant) @name)
  body: (_)? @body
  "end"? @body) @definition.module
(class name: (constant) @name body: (_)? @body "end"? @body) @definition.class
(class
  name: (scope_resolution scope: (_) @container name: (constant) @name)
  body: (_)? @body
  "end"? @body) @definition.class

((method
   name: (identifier) @name
   body: (_)? @body
   "end"? @body) @definition.constructor
 (#any-of? @name "initialize"))
(module
  body: (body_statement
    (method
      name: [(identifier) (constant) (setter) (operator)] @name
      body: (_)? @body
      "end"? @body) @definition.method))
(method
  name: [(identifier) (constant) (setter) (operator)] @name
  body: (_)? @body
  "end"? @body) @definition.function
(singleton_method
  name: [(identifier) (constant) (setter) (operator)] @name
  body: (_)? @body
  "end"? @body) @definition.function

((assignment
   left: (constant) @name
   right: (call
     receiver: (constant) @builtin
     method: (identifier)
     block: (_)? @body)) @definition.class
 (#any-of? @builtin "Class" "Struct"))
(assignment left: (constant) @name) @definition.constant
(assignment
  left: (scope_resolution scope: (_) @container name: (constant) @name)) @definition.constant
(assignment left: (global_variable) @name) @definition.variable

(alias name: (identifier) @name) @definition.function
((call
   method: (identifier) @builtin
   arguments: (argument_list . (simple_symbol) @name)) @definition.function
 (#any-of? @builtin "alias_method" "define_method" "define_singleton_method"))
((call
   method: (identifier) @builtin
   arguments: (argument_list (simple_symbol) @name)) @definition.field
 (#any-of? @builtin "attr_accessor" "attr_reader" "attr_writer" "cattr_accessor" "mattr_accessor"))

; A task of Rake

((call
   method: (identifier) @builtin
   arguments: (argument_list . [(simple_symbol) @name (pair key: (simple_symbol) @name)])
   block: (_)? @body) @definition.target
 (#any-of? @builtin "task"))

; What stands below `private` is, to the end of the class

((body_statement
   (identifier) @builtin
   (method name: (_) @private))
 (#any-of? @builtin "private" "protected"))
((call
   method: (identifier) @builtin
   arguments: (argument_list (method name: (_) @private)))
 (#any-of? @builtin "private" "protected"))

; Uses

(call method: [(identifier) (constant)] @name) @reference.call
(identifier) @name @reference.mention @local.reference
(constant) @name @reference.mention @local.reference
(call receiver: (_) method: (identifier) @qualified)
(scope_resolution scope: (_) name: (constant) @qualified)

; Names that are known in a part of the file only

[(method) (singleton_method) (block) (do_block) (lambda)] @local.scope

[(method_parameters (identifier) @local.hoisted)
 (block_parameters (identifier) @local.hoisted)
 (lambda_parameters (identifier) @local.hoisted)
 (destructured_parameter (identifier) @local.hoisted)]
(optional_parameter name: (identifier) @local.hoisted)
(splat_parameter name: (identifier) @local.hoisted)
(keyword_parameter name: (identifier) @local.hoisted)
(hash_splat_parameter name: (identifier) @local.hoisted)
(block_parameter name: (identifier) @local.hoisted)
(assignment left: (identifier) @local.hoisted)
(operator_assignment left: (identifier) @local.hoisted)
(left_assignment_list (identifier) @local.hoisted)
(exception_variable (identifier) @local.hoisted)
(for pattern: (identifier) @local.hoisted)

; Names that the language brings along

((identifier) @builtin
  (#any-of? @builtin
    "require" "require_relative" "include" "extend" "attr_accessor" "attr_reader" "attr_writer"
    "private" "public" "protected" "module_function" "puts" "print" "raise" "lambda" "proc" "loop"
    "freeze" "alias_method" "define_method" "nil?" "to_s" "to_sym" "to_i" "to_a" "each" "new" "dup"
    "is_a?" "respond_to?" "block_given?" "empty?" "task" "_"))
((constant) @builtin
  (#any-of? @builtin
    "String" "Array" "Hash" "Integer" "Float" "Symbol" "File" "Dir" "ENV" "Class" "Struct" "Object"
    "Module" "Kernel" "Time" "StandardError"))

; Signals

(string) @text
(heredoc_body) @text
[(string_content) (heredoc_content)] @text.content
(escape_sequence) @text.escape
(interpolation) @text.hole
[(integer) (float)] @number
[(identifier) (constant) (instance_variable) (global_variable) (self)] @path
(scope_resolution) @member
(chained_string) @joined
(binary) @operation
(parenthesized_statements) @wrapped
(call receiver: (_)? @receiver method: (_) @callee arguments: (_) @arguments) @call
(call
  receiver: (_)? @receiver
  method: (_) @callee
  block: (block body: (block_body (string) @arguments))) @call
(call receiver: (_) @receiver method: (_) @callee !arguments) @call
(element_reference object: (constant) @callee (string) @arguments) @call
(hash) @struct
(pair) @pair
(array) @items

(assignment left: (constant) @constant.name right: (_) @constant.value) @constant

(if
  condition: (_) @guard.condition
  consequence: (_)? @guard.then
  alternative: (else)? @guard.else) @guard
(elsif
  condition: (_) @guard.condition
  consequence: (_)? @guard.then
  alternative: (else)? @guard.else) @guard
(unless
  condition: (_) @guard.condition
  consequence: (_) @guard.else
  alternative: (else)? @guard.then) @guard
(if_modifier body: (_) @guard.then condition: (_) @guard.condition) @guard
(unless_modifier body: (_) @guard.else condition: (_) @guard.condition) @guard
(case value: (_) @guard.subject) @guard.switch
(when pattern: (_) @guard.head) @guard.case
(rescue variable: (_)? @guard.head) @guard.case

[(body_statement) (block_body) (then) (else) (begin)] @block
[(return) (break) (next) (redo) (retry)] @leaving
