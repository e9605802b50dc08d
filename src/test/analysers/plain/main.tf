# Where it runs.
terraform {
  required_version = ">= 1.0"
}

variable "region" {
  description = "where { it } runs"
  default     = "north"
}

// One lamp.
resource "lantern_lamp" "door" {
  name = "door"
  tags = {
    colour = "red"
  }

  lifecycle {
    prevent_destroy = true
  }

  script = <<EOF
not = a key
}
EOF
}

locals {
  watts = 60
}
