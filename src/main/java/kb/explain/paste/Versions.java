package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which versions of which programs a text names.
public final class Versions {
  /// A program's version.
  ///
  /// @param project the program's word in lower case: `etcd`, `containerd`, `linux`
  /// @param version as a tag would have it, without `v` before: `3.5.9`, `1.27.3-rc.1`
  public record Named(String project, String version) {}

  /// The words before a version, in lower case, and the project they stand for. The first that fits
  /// counts.
  private record Before(String words, String project) {}

  private static final List<Before> BEFORE =
      List.of(
          new Before("etcd version: ", "etcd"),
          new Before("etcdctl version: ", "etcd"),
          new Before("etcd-version\":\"", "etcd"),
          new Before("containerd github.com/containerd/containerd ", "containerd"),
          new Before("containerd github.com/containerd/containerd/v2 ", "containerd"),
          new Before("containerd://", "containerd"),
          new Before("docker://", "moby"),
          new Before("cri-o://", "cri-o"),
          new Before("runc version ", "runc"),
          new Before("redis version=", "redis"),
          new Before("redis_version:", "redis"),
          new Before("redis server v=", "redis"),
          new Before("linux version ", "linux"),
          new Before("not tainted ", "linux"),
          new Before("kernel version: ", "linux"),
          new Before("kernel version:  ", "linux"),
          new Before("docker version ", "moby"),
          new Before("prometheus, version ", "prometheus"),
          new Before("alertmanager, version ", "alertmanager"),
          new Before("node_exporter, version ", "node_exporter"),
          new Before("kubelet version: ", "kubernetes"),
          new Before("kubelet version:  ", "kubernetes"),
          new Before("kubernetes ", "kubernetes"),
          new Before("gitversion:\"", "kubernetes"),
          new Before("kubelet/", "kubernetes"),
          new Before("kubectl/", "kubernetes"),
          new Before("grpc-go/", "grpc-go"),
          new Before("grpc-java-netty/", "grpc-java"),
          new Before("haproxy version ", "haproxy"),
          new Before("ha-proxy version ", "haproxy"),
          new Before("nginx version: nginx/", "nginx"),
          new Before("nginx/", "nginx"),
          new Before("kafka version: ", "kafka"),
          new Before("coredns-", "coredns"),
          new Before("rabbitmq ", "rabbitmq"),
          new Before("cilium ", "cilium"));

  /// Programs that print nothing but their name and a version.
  private static final List<String> ALONE =
      List.of(
          "kubelet",
          "etcd",
          "coredns",
          "k3s",
          "cilium",
          "calico",
          "flannel",
          "runc",
          "nomad",
          "consul",
          "vault",
          "helm",
          "podman",
          "crio",
          "prometheus",
          "grafana",
          "traefik",
          "envoy");

  /// A version has two numbers at least, or any number would be one.
  private static final int LEAST_POINTS = 1;

  private Versions() {}

  /// The versions in a text, each once, in the order of its lines.
  public static List<Named> in(String text) {
    List<Named> named = new ArrayList<>();
    String heading = "";
    for (String line : text.lines().toList()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.length() == line.length()) {
        before(line, lower, named);
        alone(line, lower, named);
        docker(line, lower, heading, named);
        boolean heads =
            line.stripTrailing().endsWith(":") || lower.startsWith("server: docker engine");
        heading = heads ? lower.strip() : heading;
      }
    }
    return List.copyOf(named);
  }

  private static void before(String line, String lower, List<Named> named) {
    for (Before before : BEFORE) {
      int at = lower.indexOf(before.words);
      if (at >= 0 && (at == 0 || !Ascii.word(lower.charAt(at - 1)))) {
        add(before.project, line, at + before.words.length(), named);
      }
    }
  }

  /// `kubelet v1.27.3`, `Kubernetes v1.27.3`, `v1.27.3` behind the program's word.
  private static void alone(String line, String lower, List<Named> named) {
    for (String program : ALONE) {
      for (String between : List.of(" v", " \"v", " version v", " version ", ":v", "/v")) {
        int at = lower.indexOf(program + between);
        if (at >= 0 && (at == 0 || !Ascii.word(lower.charAt(at - 1)))) {
          int start = at + program.length() + between.length();
          add(program.equals("kubelet") ? "kubernetes" : program, line, start, named);
        }
      }
    }
  }

  /// `docker version` and `docker info`: sections of programs, `Version:` below each.
  private static void docker(String line, String lower, String heading, List<Named> named) {
    int version = lower.indexOf("version:");
    boolean own = version >= 0 && lower.substring(0, version).isBlank();
    boolean server = (own && lower.startsWith(" ")) || lower.strip().startsWith("server version:");
    String project =
        heading.startsWith("server: docker")
                || heading.equals("engine:")
                || heading.equals("client:")
            ? "moby"
            : heading.replace(":", "");
    boolean known = List.of("moby", "containerd", "runc").contains(project);
    if (server && (known || lower.strip().startsWith("server version:"))) {
      int start = Ascii.afterBlanks(line, version + "version:".length());
      add(known ? project : "moby", line, start, named);
    }
  }

  private static void add(String project, String line, int from, List<Named> named) {
    int start = from < line.length() && line.charAt(from) == 'v' ? from + 1 : from;
    int end = start;
    while (end < line.length() && isPart(line.charAt(end))) {
      end++;
    }
    String version = line.substring(start, end).replaceFirst("[.+-]+$", "");
    boolean points = version.chars().filter(c -> c == '.').count() >= LEAST_POINTS;
    boolean begins = !version.isEmpty() && Ascii.digit(version.charAt(0));
    Named one = new Named(project, version);
    if (points && begins && !named.contains(one)) {
      named.add(one);
    }
  }

  private static boolean isPart(char c) {
    return Ascii.word(c) || c == '.' || c == '-' || c == '+';
  }
}
