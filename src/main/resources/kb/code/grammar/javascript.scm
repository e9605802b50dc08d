; What is JavaScript's own; the rest stands in ecmascript.scm.

(field_definition
  property: [(property_identifier) (private_property_identifier)] @name
  value: [
    (arrow_function "=>" @body)
    (function_expression body: (_) @body)]) @definition.method
(field_definition
  property: [(property_identifier) (private_property_identifier)] @name) @definition.field

(class_heritage (identifier) @qualified)
(formal_parameters (identifier) @local.hoisted)
