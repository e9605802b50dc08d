package kb.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "server/main.go, go",
    "src/util.c, c",
    "src/util.CPP, cpp",
    "A.java, java",
    "setup.py, python",
    "index.mjs, javascript",
    "index.tsx, tsx",
    "index.php, php",
    "lib.rs, rust",
    "Rakefile, ruby",
    "build/run.sh, shell",
    "src/server.erl, erlang",
    "api/rpc.proto, proto",
    "chart/values.yaml, yaml",
    "Cargo.toml, toml",
    "Cargo.lock, toml",
    "package.json, json",
    "main.tf, hcl",
    "Dockerfile, dockerfile",
    "images/Dockerfile.alpine, dockerfile",
    "images/alpine.dockerfile, dockerfile",
    "Makefile, make",
    "Makefile.am, make",
    "rules.mk, make",
    "contrib/etcd.service, systemd",
    "docs/README.md, markdown",
    "go.mod, gomod",
    "CMakeLists.txt, cmake",
    "config.yaml.in, yaml",
    "lantern.service.in, systemd",
    "config.h.in, c",
    "values.yaml.tpl, yaml",
    "nginx.conf.j2, text",
    "Vagrantfile, ruby",
    "Vagrantfile.dev, ruby",
    "Jenkinsfile, groovy",
    "src/lantern.app.src, text",
    "sys.config, erlang",
    "trace.bt, bpftrace",
    "poetry.lock, toml",
    "composer.lock, json",
    "makefile, make",
    "notes.1, text",
    "notes.txt, text",
    "LICENSE, text",
    "odd.name.unknown, text",
    ".hidden, text",
    "dir.go/file, text",
  })
  void byName(String path, String language) {
    assertEquals(language, Languages.of(path, "").name());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          tool,       #!/bin/sh,                          shell
          tool,       #!/usr/bin/env python3,             python
          tool,       #!/usr/bin/env -S python3.11 -u,    python
          tool,       #! /usr/bin/perl -w,                perl
          tool,       #!/usr/local/bin/node,              javascript
          tool,       #!/usr/bin/unheard-of,              text
          tool,       no shebang,                         text
          tool.go,    #!/bin/sh,                          go
          list.h,     struct list { int size; };,         c
          list.h,     class List;,                        cpp
          list.h,     '  template <typename T>',          cpp
          list.c,     class = 1;,                         c
          list.h,     '/* -*- mode: C++ -*- */',          cpp
          list.h,     '#include <vector>',                cpp
          list.h,     '@interface List : NSObject',       objc
          list.inc,   '<?php return 1;',                  php
          list.inc,   '#define LIST 1',                   c
          list.inc,   'SUMMARY = "a"',                    text
          list.conf,  '[server]',                         ini
          list.conf,  'wire.port = 1',                    properties
          list.conf,  'server { listen 80; }',            text
          list.ts,    '<?xml version="1.0"?>',            xml
          list.1,     '.TH LIST 1',                       roff
          list.app.src, '{application,list,[]}.',         erlang
          list.config, '<configuration>',                 xml
          list,       '# -*- mode: python -*-',           python
          list,       '# vim: set ft=sh:',                shell
          list,       '<?php echo 1;',                    php
          """)
  void byHowItBegins(String path, String head, String language) {
    assertEquals(language, Languages.of(path, head).name());
  }
}
