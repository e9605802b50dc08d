package kb.explain.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kb.explain.paste.Versions.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "etcd Version: 3.5.9 | etcd | 3.5.9",
        "{\"etcd-version\":\"3.5.9\",\"x\":1} | etcd | 3.5.9",
        "containerd github.com/containerd/containerd v1.7.2 0cae528dd6cb | containerd | 1.7.2",
        "runc version 1.1.4 | runc | 1.1.4",
        "oO0O Redis version=7.0.5, bits=64, commit=0 | redis | 7.0.5",
        "Linux version 5.15.0-91-generic (builder@host) (gcc 11.4) | linux | 5.15.0-91-generic",
        "CPU: 0 PID: 4 Comm: sh Not tainted 6.1.0-13-amd64 #1 | linux | 6.1.0-13-amd64",
        "prometheus, version 2.45.0 (branch: HEAD) | prometheus | 2.45.0",
        "Kubernetes v1.27.3 | kubernetes | 1.27.3",
        "kubelet v1.27.3 | kubernetes | 1.27.3",
        "kubelet/v1.27.3 (linux/amd64) kubernetes/25b4e43 | kubernetes | 1.27.3",
        "grpc-go/1.58.3 | grpc-go | 1.58.3",
        "Container Runtime Version:  containerd://1.6.8 | containerd | 1.6.8",
        "HAProxy version 2.8.3-86e043a 2023/09/07 | haproxy | 2.8.3-86e043a",
      })
  void aVersionIsToldByTheWordsBeforeIt(String text, String project, String version) {
    assertEquals(List.of(new Named(project, version)), Versions.in(text));
  }

  @Test
  void dockerTellsThoseOfItsParts() {
    String text =
        """
        Server: Docker Engine - Community
         Engine:
          Version:          24.0.5
         containerd:
          Version:          1.6.22
          GitCommit:        8165feabfdfe38c65b599c4993d227328c231fca
         runc:
          Version:          1.1.8
        """;
    assertEquals(
        List.of(
            new Named("moby", "24.0.5"),
            new Named("containerd", "1.6.22"),
            new Named("runc", "1.1.8")),
        Versions.in(text));
  }

  @Test
  void numbersAreNoVersions() {
    assertEquals(List.of(), Versions.in("etcd version: unknown\nkubelet v1\nredis 127.0.0.1:6379"));
  }
}
