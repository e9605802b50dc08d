package kb.explain.paste;

import static kb.explain.paste.Prefix.Tail.BRACKETED_LOGGER;
import static kb.explain.paste.Prefix.Tail.COLON_PAIRS;
import static kb.explain.paste.Prefix.Tail.JSON;
import static kb.explain.paste.Prefix.Tail.PAIRS;
import static kb.explain.paste.Prefix.Tail.QUOTED;
import static kb.explain.paste.Prefix.Tail.RUBY;
import static kb.explain.paste.Prefix.prefix;
import static kb.explain.paste.Prefix.weak;

import java.util.List;
import java.util.Optional;

/// The envelopes that are known, in the order in which they are tried. A format more is a row more;
/// what is special stands above what is general.
final class Layers {
  /// Envelopes in envelopes: syslog, docker, CRI, zap, a wrapped logfmt, and some to spare.
  private static final int DEEPEST = 12;

  private static final List<Layer> ALL =
      List.of(
          prefix("quote", "> "),
          JsonLayer.WHOLE,
          LogfmtLayer.WHOLE,
          // what collects logs
          prefix("compose", "{container:numbered} | "),
          prefix("kubectl", "[pod/{container:name}] "),
          prefix(
              "syslog-5424",
              "<{number}>1 {time:stamp} {host:word} {program:word} {process:word} {word} {?-"
                  + " }{?[{:}] }"),
          prefix("cri", "{time:stamp} {stream:stream} F "),
          prefix("cri-partial", "{time:stamp} {stream:stream} P "),
          prefix(
              "syslog", "{?<{number}>}{time:stamp} {host:host} {program:tag}[{process:number}]: "),
          prefix("syslog", "{?<{number}>}{time:stamp} {program:tag}[{process:number}]: "),
          prefix("syslog", "{?<{number}>}{time:stamp} {host:host} {program:kernel}: "),
          prefix("syslog", "[{time:uptime}] {host:host} {program:tag}[{process:number}]: "),
          prefix("syslog", "[{time:uptime}] {host:host} {program:kernel}: "),
          prefix("syslog", "{?<{number}>}{time:bsd} {host:host} {program:tag}: "),
          prefix(
              "dmesg",
              "{?<{number}>}{?{name} :{level:level}{? }: }[{time:uptime}]{?[{? }{thread:name}]} "),
          prefix("kernel", "{program:kernel}: "),
          // loggers with a shape of their own
          prefix("klog", "{level:initial}{time:stamp} {process:number} {caller:place}] ", QUOTED),
          prefix("klog", "{level:initial}{time:stamp} {caller:place} ", QUOTED),
          prefix("zap", "{time:stamp}\t{level:level}\t{?{logger:name}\t}{caller:place}\t", JSON),
          prefix("zap", "{time:stamp}\t{level:level}\t{logger:name}\t", JSON),
          prefix("zap", "{time:stamp}\t{level:level}\t", JSON),
          prefix("zap", "{time:stamp} {level:capitals} {?{logger:name} }{caller:place} ", JSON),
          prefix("capnslog", "{time:stamp} {level:initial} | {logger:name}: "),
          prefix("logrus", "{level:capitals}[{?{time:stamp}}{?{number}}]{?{caller:place}} ", PAIRS),
          prefix("nats", "[{process:number}] {time:slashes} [{level:capitals}] "),
          prefix("redis", "{process:number}:{name} {time:stamp} {level:sign} "),
          prefix("redis", "[{process:number}] {time:stamp} {level:sign} "),
          prefix(
              "nginx", "{?{time:stamp} }[{level:level}] {process:number}#{number}: {?*{number} }"),
          prefix(
              "apache",
              "[{time:bsd}] [{?{logger:name}:}{level:level}] {?[pid {process:}] }{?[client {:}] }"),
          prefix("dmesg", "[{time:bsd}] "),
          prefix(
              "mysql", "{time:stamp} {process:number} [{level:level}] {?[MY-{:}] }{?[{logger:}] }"),
          prefix("postgres", "{time:stamp} [{process:number}{?-{number}}] {level:capitals}: "),
          prefix(
              "postgres", "{time:stamp} [{process:number}{?-{number}}] {word} {level:capitals}: "),
          prefix(
              "haproxy",
              "{?{time:stamp} }[{level:capitals}] {?{number}/{number} }({process:number}) : "),
          prefix("erlang", "{time:stamp} [{level:level}] <{process:}> "),
          prefix(
              "calico",
              "{time:stamp} [{level:level}][{process:number}] {logger:name} {number}: ",
              PAIRS),
          prefix(
              "envoy",
              "[{time:stamp}][{process:number}][{level:level}][{logger:name}] {?[{caller:}] }"),
          prefix(
              "gluster",
              "[{time:stamp}] {level:initial} {?[MSGID: {number}] }[{caller:place}:{}]"
                  + " {logger:name}: "),
          prefix("fluent-bit", "[{time:stamp}] [{? }{level:level}] [{logger:}] "),
          prefix("npm", "npm {level:level}! "),
          prefix("npm", "npm verb stack "),
          PostgresLayer.WHOLE,
          NginxTail.WHOLE,
          // Java
          prefix(
              "spring",
              "{time:stamp} {level:capitals} {process:number} --- [{thread:}] {?[{:}]"
                  + " }{logger:name} : "),
          prefix("logback", "{time:stamp} [{thread:}] {level:capitals} {logger:name} - "),
          prefix("log4j", "{time:stamp} [{:}] - {level:capitals} [{thread:}] - "),
          prefix(
              "elasticsearch",
              "[{time:stamp}][{level:level}{? }][{logger:name}{? }]{? }{?[{host:}]}{? }",
              RUBY),
          prefix("logstash", "[{level:level}{? }][{logger:name}{? }]{?[{:}]}{?[{:}]} ", RUBY),
          prefix("graylog", "{time:stamp} {level:capitals} : {logger:dotted} - "),
          prefix("jboss", "{time:stamp} {level:capitals} [{logger:}] ({thread:}) "),
          prefix("log4j", "{time:stamp} {level:capitals} [{thread:}] {logger:dotted} - "),
          prefix(
              "log4j", "{time:stamp} {level:capitals} [{thread:}] {logger:dotted}{?:{number}}: "),
          prefix("log4j", "{time:stamp} {level:capitals} {logger:dotted}{? ({thread:})}: "),
          prefix("tomcat", "{time:stamp} {level:capitals} [{thread:}] {logger:dotted} "),
          prefix("cassandra", "{level:capitals} [{thread:}] {time:stamp} {caller:place} - "),
          prefix("kafka", "[{time:stamp}] {level:capitals} ", BRACKETED_LOGGER),
          // Python, Ruby, Rust, PHP
          prefix("python", "{time:stamp} - {logger:name} - {level:capitals} - "),
          prefix("python", "{level:capitals}:{logger:name}:"),
          prefix("celery", "[{time:stamp}: {level:capitals}/{process:name}] "),
          prefix("gunicorn", "[{time:stamp}] [{process:number}] [{level:capitals}] "),
          prefix(
              "openstack",
              "{time:stamp} {process:number} {level:capitals} {logger:dotted} {?[{:}] }"),
          prefix(
              "ruby",
              "{initial}, [{time:stamp} #{process:number}] {level:capitals} -- {?{program:name}}:"
                  + " "),
          prefix("env_logger", "[{time:stamp} {level:capitals} {logger:path}] "),
          prefix("tracing", "{time:stamp} {level:capitals} {logger:module}: ", PAIRS),
          prefix("php-fpm", "[{time:stamp}] {level:capitals}: {?[pool {logger:name}] }"),
          // what many write
          prefix(
              "hclog",
              "{time:stamp} [{level:capitals}] {?{caller:place}: }{logger:name}: ",
              COLON_PAIRS),
          prefix("hclog", "{time:stamp} [{level:capitals}] ", COLON_PAIRS),
          prefix("go-log", "{time:slashes} {level:capitals} ", PAIRS),
          prefix("grpc", "{time:slashes} {level:capitals}: {?[{logger:name}] }"),
          prefix("grpc", "{level:capitals}: {time:slashes} {?[{logger:name}] }"),
          prefix("go-log", "{time:slashes} {caller:place}: "),
          // objects and pairs behind something that no row above knows
          JsonLayer.BEHIND,
          LogfmtLayer.BEHIND,
          prefix("level", "{time:stamp} [{level:level}] {?{logger:dotted}: }"),
          prefix("level", "{time:stamp} {level:capitals}{?:} "),
          prefix("level", "[{time:stamp}] [{level:level}] "),
          prefix("level", "[{level:capitals}] {time:stamp} "),
          prefix("level", "{level:capitals} {time:stamp} "),
          prefix("coredns", "[{level:capitals}] {?plugin/{logger:name}: }"),
          prefix("time", "{time:stamp} "),
          prefix("time", "[{time:stamp}] "),
          weak("compose", "{container:name} | "),
          weak("fluent-bit", "[{container:name}] "));

  private Layers() {}

  /// Takes off all envelopes that are known.
  static Opened open(String text) {
    return open(text, DEEPEST);
  }

  private static Opened open(String text, int deepest) {
    if (deepest == 0 || text.isEmpty()) {
      return Opened.bare(text);
    }
    for (Layer layer : ALL) {
      Optional<Opened> opened = layer.open(text);
      if (opened.isPresent()) {
        Opened outer = opened.get();
        Opened inner = open(outer.message(), deepest - 1);
        if (!isWeak(layer) || !inner.envelope().layers().isEmpty()) {
          return inner.in(outer.envelope(), outer.cut());
        }
      }
    }
    return Opened.bare(text);
  }

  private static boolean isWeak(Layer layer) {
    return layer instanceof Prefix prefix && prefix.isWeak();
  }
}
