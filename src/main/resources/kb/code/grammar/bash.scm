; What is defined and used in shell scripts. The captures are explained at kb.code.grammar.Capture;
; of two patterns that define the same name the first counts.

(comment) @comment
";" @layout

(function_definition name: (word) @name body: (_) @body) @definition.function

(program
  (declaration_command
    "readonly"
    (variable_assignment name: (variable_name) @name)) @definition.constant)
(program
  (declaration_command
    (variable_assignment name: (variable_name) @name)) @definition.variable)
(program (variable_assignment name: (variable_name) @name) @definition.variable)
(program (variable_assignments
  (variable_assignment name: (variable_name) @name) @definition.variable))
(program (if_statement (variable_assignment name: (variable_name) @name) @definition.variable))
(program
  (if_statement
    (declaration_command
      (variable_assignment name: (variable_name) @name)) @definition.variable))

; Uses

(command name: (command_name (word) @name @local.reference)) @reference.call
(simple_expansion (variable_name) @name @reference.mention @local.reference)
(expansion (variable_name) @name @reference.mention @local.reference)

(function_definition) @local.scope
(declaration_command
  ["local" "declare" "typeset"]
  [(variable_assignment name: (variable_name) @local.hoisted)
   (variable_name) @local.hoisted])
(for_statement variable: (variable_name) @local.hoisted)

; Commands that the shell brings along

((word) @builtin
  (#any-of? @builtin
    "." ":" "[" "alias" "bg" "break" "builtin" "cd" "command" "continue" "declare" "echo" "eval"
    "exec" "exit" "export" "false" "getopts" "kill" "let" "local" "printf" "pwd" "read" "return"
    "set" "shift" "shopt" "source" "test" "times" "trap" "true" "type" "ulimit" "umask" "unset"
    "wait"))

; $1
((variable_name) @builtin (#match? @builtin "^[0-9]+$"))
